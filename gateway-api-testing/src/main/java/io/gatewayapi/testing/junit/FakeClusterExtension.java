package io.gatewayapi.testing.junit;

import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.testing.FakeApiServer;
import io.gatewayapi.testing.FakeApiServerBuilder;
import io.kubernetes.client.openapi.ApiClient;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Starts the server of {@link FakeCluster} when a parameter first asks for it, and closes it with
 * the test or the class. Tests that run side by side have servers of their own.
 */
public final class FakeClusterExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(FakeClusterExtension.class);
  private static final String SERVER = "server";
  private static final Map<Class<?>, Function<FakeApiServer, Object>> GIVEN = Map.of(
      FakeApiServer.class, server -> server,
      ApiClient.class, FakeApiServer::apiClient,
      GatewayApi.class, server -> GatewayApi.on(server.apiClient()));

  /** JUnit makes it. */
  public FakeClusterExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return GIVEN.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    FakeCluster settings = settings(context);
    ExtensionContext owner = owner(context, settings);
    FakeApiServer server = server(owner.getStore(NAMESPACE), settings);
    Function<FakeApiServer, Object> given = GIVEN.get(parameter.getParameter().getType());
    if (given == null) {
      throw new IllegalArgumentException(
          "no parameter of " + parameter.getParameter().getType());
    }
    return given.apply(server);
  }

  /** The store closes what it holds. Tests of one class may run side by side. */
  private static FakeApiServer server(ExtensionContext.Store store, FakeCluster settings) {
    synchronized (NAMESPACE) {
      FakeApiServer known = store.get(SERVER, FakeApiServer.class);
      if (known == null) {
        known = start(settings);
        store.put(SERVER, known);
      }
      return known;
    }
  }

  /** What is written at the method counts, else what is written at the class. */
  private static FakeCluster settings(ExtensionContext context) {
    return context
        .getElement()
        .flatMap(e -> AnnotationSupport.findAnnotation(e, FakeCluster.class))
        .or(() -> context.getTestClass().flatMap(FakeClusterExtension::ofClass))
        .orElseThrow(() -> new IllegalStateException(
            context.getDisplayName() + " has no @FakeCluster, which its parameters need"));
  }

  private static Optional<FakeCluster> ofClass(Class<?> test) {
    Optional<FakeCluster> own = AnnotationSupport.findAnnotation(test, FakeCluster.class);
    Class<?> around = test.getEnclosingClass();
    return own.isPresent() || around == null ? own : ofClass(around);
  }

  private static ExtensionContext owner(ExtensionContext context, FakeCluster settings) {
    ExtensionContext owner = context;
    if (settings.lifetime() == FakeCluster.Lifetime.PER_CLASS) {
      Optional<Class<?>> test = context.getTestClass();
      while (owner.getTestMethod().isPresent() && owner.getTestClass().equals(test)) {
        owner = owner.getParent().orElse(owner.getRoot());
      }
    }
    return owner;
  }

  private static FakeApiServer start(FakeCluster settings) {
    Bundle newest = Kinds.newest(settings.channel());
    FakeApiServerBuilder server = FakeApiServer.builder()
        .bundle(
            settings.release().isEmpty()
                ? newest
                : Bundle.of(settings.release(), settings.channel()));
    return (settings.deterministic() ? server.deterministic() : server).start();
  }
}
