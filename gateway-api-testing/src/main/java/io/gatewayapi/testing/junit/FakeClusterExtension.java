package io.gatewayapi.testing.junit;

import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.model.Bundle;
import io.gatewayapi.model.Kinds;
import io.gatewayapi.testing.FakeApiServer;
import io.gatewayapi.testing.FakeApiServerBuilder;
import io.kubernetes.client.openapi.ApiClient;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Starts the server of {@link FakeCluster} when a parameter first asks for it, and closes it with
 * the test or the class. Tests that run side by side have servers of their own, unless their class
 * shares one.
 *
 * <p>Thread-safe.
 */
public final class FakeClusterExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(FakeClusterExtension.class);
  private static final Map<Class<?>, Function<FakeApiServer, Object>> GIVEN = Map.of(
      FakeApiServer.class, server -> server,
      ApiClient.class, FakeApiServer::apiClient,
      GatewayApi.class, server -> GatewayApi.on(server.apiClient()));

  /** JUnit makes it. */
  public FakeClusterExtension() {}

  /** A constructor belongs to the test for which it makes an instance. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return GIVEN.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    FakeCluster settings = settings(context);
    FakeApiServer server = server(owner(context, settings), settings);
    return Objects.requireNonNull(GIVEN.get(parameter.getParameter().getType())).apply(server);
  }

  /**
   * What a server is found under. A store asks the stores of the contexts around it, too, so that
   * the context is part of it.
   */
  private record Key(String owner, FakeCluster settings) {}

  /** The store closes what it holds. Tests of one class may run side by side. */
  private static FakeApiServer server(ExtensionContext owner, FakeCluster settings) {
    ExtensionContext.Store store = owner.getStore(NAMESPACE);
    Key key = new Key(owner.getUniqueId(), settings);
    synchronized (NAMESPACE) {
      FakeApiServer known = store.get(key, FakeApiServer.class);
      if (known == null) {
        known = start(settings);
        store.put(key, known);
      }
      return known;
    }
  }

  /** What is written at the method counts, else what is written at the class. */
  private static FakeCluster settings(ExtensionContext context) {
    return context
        .getElement()
        .flatMap(e -> AnnotationSupport.findAnnotation(e, FakeCluster.class))
        .or(() -> annotated(context).flatMap(FakeClusterExtension::own))
        .orElseThrow(() -> new IllegalStateException(
            context.getDisplayName() + " has no @FakeCluster, which its parameters need"));
  }

  /** The class around the test, or around its class, that has an annotation. */
  private static Optional<Class<?>> annotated(ExtensionContext context) {
    Class<?> around = context.getTestClass().orElse(null);
    while (around != null && own(around).isEmpty()) {
      around = around.getEnclosingClass();
    }
    return Optional.ofNullable(around);
  }

  private static Optional<FakeCluster> own(Class<?> test) {
    return AnnotationSupport.findAnnotation(test, FakeCluster.class);
  }

  /** The context with which the server ends. */
  private static ExtensionContext owner(ExtensionContext context, FakeCluster settings) {
    return settings.lifetime() == FakeCluster.Lifetime.PER_CLASS
        ? ofClass(context, annotated(context).or(context::getTestClass))
        : ofTest(context);
  }

  private static ExtensionContext ofTest(ExtensionContext context) {
    if (context.getTestMethod().isEmpty()) {
      throw new ParameterResolutionException("what runs once for all tests of "
          + context.getDisplayName() + " asks for a server, but each test has its own:"
          + " @FakeCluster(lifetime = PER_CLASS) gives them one");
    }
    return context;
  }

  /** The outermost one: a class that runs once for each of its arguments has one around them all. */
  private static ExtensionContext ofClass(ExtensionContext context, Optional<Class<?>> test) {
    ExtensionContext owner = null;
    for (Optional<ExtensionContext> next = Optional.of(context);
        next.isPresent();
        next = next.get().getParent()) {
      boolean isMeant =
          next.get().getTestMethod().isEmpty() && next.get().getTestClass().equals(test);
      owner = isMeant ? next.get() : owner;
    }
    if (owner == null) {
      throw new IllegalStateException(
          context.getDisplayName() + " is in no class with @FakeCluster");
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
