package io.gatewayapi.testing.internal.kind;

import java.util.ArrayList;
import java.util.List;

/** The columns that the Gateway API's CRDs ask for; the same in all releases and channels. */
public final class GatewayColumns {
  private static final PrinterColumn HOSTNAMES =
      PrinterColumn.of("Hostnames", "string", ".spec.hostnames");
  private static final PrinterColumn ACCEPTED = condition("Accepted");
  private static final PrinterColumn PROGRAMMED = condition("Programmed");

  private GatewayColumns() {}

  private static PrinterColumn condition(String type) {
    return PrinterColumn.of(
        type, "string", ".status.conditions[?(@.type==\"" + type + "\")].status");
  }

  /**
   * The columns of a kind.
   *
   * @param kind a kind of the Gateway API
   * @return its columns, the name first
   */
  public static List<PrinterColumn> of(String kind) {
    List<PrinterColumn> columns = new ArrayList<>();
    columns.add(PrinterColumn.NAME);
    columns.addAll(ofKind(kind));
    return columns;
  }

  private static List<PrinterColumn> ofKind(String kind) {
    return switch (kind) {
      case "GatewayClass" ->
        List.of(
            PrinterColumn.of("Controller", "string", ".spec.controllerName"),
            ACCEPTED,
            PrinterColumn.AGE,
            new PrinterColumn("Description", "string", "", ".spec.description", 1));
      case "Gateway" ->
        List.of(
            PrinterColumn.of("Class", "string", ".spec.gatewayClassName"),
            PrinterColumn.of("Address", "string", ".status.addresses[*].value"),
            PROGRAMMED,
            PrinterColumn.AGE);
      case "HTTPRoute", "GRPCRoute" -> List.of(HOSTNAMES, PrinterColumn.AGE);
      case "ListenerSet", "XListenerSet" -> List.of(ACCEPTED, PROGRAMMED, PrinterColumn.AGE);
      case "XMesh" -> List.of(ACCEPTED, PrinterColumn.AGE);
      default -> List.of(PrinterColumn.AGE);
    };
  }
}
