package io.gatewayapi.model.decode;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of {@code metadata} or of a list item in it.
 *
 * @param written the fields in the order in which the server writes them
 * @param read the same in the order in which it reads them, which is that of their names
 * @param byName the same by name
 */
record MetadataStruct(
    List<MetadataField> written, List<MetadataField> read, Map<String, MetadataField> byName) {
  static final MetadataStruct NONE = of();

  static MetadataStruct of(MetadataField... fields) {
    return new MetadataStruct(
        List.of(fields),
        Arrays.stream(fields).sorted(Comparator.comparing(MetadataField::name)).toList(),
        Arrays.stream(fields).collect(Collectors.toMap(MetadataField::name, Function.identity())));
  }

  @Nullable
  MetadataField field(String name) {
    return byName.get(name);
  }
}
