package io.gatewayapi.testing.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.option.ListOptions;
import io.gatewayapi.client.option.WatchOptions;
import io.gatewayapi.testing.FakeApiServer;
import io.kubernetes.client.openapi.ApiClient;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Servers for every kind of test that JUnit has; each class here is run by a launcher. */
class FakeClusterKindsOfTestsTest {
  /** The servers that a class was given. */
  private static final Set<FakeApiServer> GIVEN = ConcurrentHashMap.newKeySet();

  @BeforeEach
  void forget() {
    GIVEN.clear();
  }

  @FakeCluster
  static class WithFactory {
    private FakeApiServer before;

    @BeforeEach
    void keep(FakeApiServer server) {
      before = server;
    }

    @TestFactory
    Stream<DynamicTest> dynamic(FakeApiServer server, GatewayApi api) {
      GIVEN.add(server);
      assertThat(server).isSameAs(before);
      return Stream.of("a", "b")
          .map(name -> dynamicTest(name, () -> api.httpRoutes().list(ListOptions.all())));
    }

    @AfterEach
    void isStillThere(FakeApiServer server) {
      assertThat(server).isSameAs(before);
    }
  }

  @FakeCluster
  static class WithArguments {
    private final FakeApiServer constructors;

    WithArguments(FakeApiServer server) {
      constructors = server;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void argumentsComeFirst(String name, FakeApiServer server, ApiClient one, ApiClient other) {
      GIVEN.add(server);
      assertThat(name).hasSize(1);
      assertThat(server).isSameAs(constructors);
      assertThat(one).isNotSameAs(other);
      assertThat(one.getBasePath()).isEqualTo(other.getBasePath());
    }

    @RepeatedTest(2)
    void again(FakeApiServer server) {
      GIVEN.add(server);
    }
  }

  @FakeCluster(lifetime = FakeCluster.Lifetime.PER_CLASS)
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class OfOneInstance {
    OfOneInstance(FakeApiServer server) {
      GIVEN.add(server);
    }

    @BeforeAll
    void before(FakeApiServer server) {
      GIVEN.add(server);
    }

    @RepeatedTest(2)
    void test(FakeApiServer server) {
      GIVEN.add(server);
    }
  }

  @FakeCluster(lifetime = FakeCluster.Lifetime.PER_CLASS)
  @ParameterizedClass
  @ValueSource(ints = {1, 2})
  static class ClassWithArguments {
    @Parameter
    int argument;

    @BeforeAll
    static void before(FakeApiServer server) {
      GIVEN.add(server);
    }

    @Test
    void test(FakeApiServer server) {
      assertThat(argument).isPositive();
      GIVEN.add(server);
    }
  }

  @FakeCluster
  @Execution(ExecutionMode.CONCURRENT)
  static class SideBySide {
    static final CountDownLatch ALL = new CountDownLatch(3);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void test(int ignored, FakeApiServer server) throws InterruptedException {
      GIVEN.add(server);
      ALL.countDown();
      assertThat(ALL.await(60, TimeUnit.SECONDS)).as("all three run at a time").isTrue();
      assertThat(GIVEN).hasSize(3);
    }
  }

  @FakeCluster(lifetime = FakeCluster.Lifetime.PER_CLASS)
  @Execution(ExecutionMode.CONCURRENT)
  static class SharedSideBySide {
    @RepeatedTest(8)
    void test(FakeApiServer server) {
      GIVEN.add(server);
    }
  }

  @FakeCluster
  static class LeavesWatchesAndFails {
    @Test
    void test(FakeApiServer server, GatewayApi api) {
      GIVEN.add(server);
      api.httpRoutes().watch(WatchOptions.all());
      Assertions.fail("on purpose");
    }
  }

  private static TestExecutionSummary run(Class<?> tests) {
    LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
        .selectors(DiscoverySelectors.selectClass(tests))
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "3")
        .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    return listener.getSummary();
  }

  /** Runs tests that are to succeed. */
  private static void succeeds(Class<?> tests, int count) {
    TestExecutionSummary summary = run(tests);
    assertThat(summary.getFailures())
        .extracting(failure -> failure.getException())
        .isEmpty();
    assertThat(summary.getTestsSucceededCount()).isEqualTo(count);
    assertAllClosed();
  }

  private static void assertAllClosed() {
    for (FakeApiServer server : GIVEN) {
      URI url = URI.create(server.url());
      Assertions.assertThatThrownBy(() -> new Socket(url.getHost(), url.getPort()).close())
          .isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void aFactoryAndItsTestsHaveOneServer() {
    succeeds(WithFactory.class, 2);
    assertThat(GIVEN).hasSize(1);
  }

  @Test
  void everyInvocationOfATestHasAServer() {
    succeeds(WithArguments.class, 4);
    assertThat(GIVEN).hasSize(4);
  }

  @Test
  void aClassWithOneInstanceHasOneServer() {
    succeeds(OfOneInstance.class, 2);
    assertThat(GIVEN).hasSize(1);
  }

  @Test
  void aClassWithArgumentsHasOneServerForAllOfThem() {
    succeeds(ClassWithArguments.class, 2);
    assertThat(GIVEN).hasSize(1);
  }

  @Test
  void testsSideBySideHaveServersOfTheirOwn() {
    succeeds(SideBySide.class, 3);
    assertThat(GIVEN).hasSize(3);
  }

  @Test
  void testsSideBySideShareTheServerOfTheirClass() {
    succeeds(SharedSideBySide.class, 8);
    assertThat(GIVEN).hasSize(1);
  }

  @Test
  void aServerIsClosedWhateverItsTestLeavesBehind() {
    assertThat(run(LeavesWatchesAndFails.class).getFailures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.getException()).hasMessage("on purpose"));
    assertThat(GIVEN).hasSize(1);
    assertAllClosed();
  }
}
