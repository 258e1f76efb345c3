package io.gatewayapi.samples.operator;

import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.status.StatusOutcome;
import io.gatewayapi.client.status.StatusWriter;
import io.gatewayapi.client.watch.FollowOptions;
import io.gatewayapi.model.GatewayApiException;
import io.gatewayapi.model.GatewayApiObject;
import io.gatewayapi.router.ConformantStatus;
import io.gatewayapi.router.Topology;
import io.gatewayapi.router.implementation.Implementation;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.util.Config;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Keeps the status right of everything that belongs to the GatewayClasses of one controller.
 *
 * <p>Changes only wake it; what is right it computes from the whole copy each time. So it needs no
 * queue of names, and what it missed it sees the next time. When all is right it writes nothing.
 */
public final class Operator implements AutoCloseable {
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final String controllerName;
  private final Clock clock;
  private final Consumer<String> log;
  private final ClusterCopy copy;
  private final StatusWriter writer;
  private final Semaphore changes = new Semaphore(1);
  private final AtomicLong writes = new AtomicLong();
  private final AtomicLong rounds = new AtomicLong();
  private final Thread thread = new Thread(this::run, "operator");
  private volatile boolean closed;

  /**
   * Makes an operator that has not started.
   *
   * @param api the cluster
   * @param controllerName of its GatewayClasses
   * @param options how the cluster is followed
   * @param clock for conditions
   * @param log hears what was written, and what could not be
   */
  public Operator(
      GatewayApi api,
      String controllerName,
      FollowOptions options,
      Clock clock,
      Consumer<String> log) {
    this.controllerName = controllerName;
    this.clock = clock;
    this.log = log;
    this.copy = new ClusterCopy(api, options, changes::release);
    this.writer = StatusWriter.of(controllerName, clock);
  }

  /**
   * Runs the operator on the cluster of the usual kubeconfig until the process ends.
   *
   * @param args the controllerName
   * @throws IOException if there is no usable kubeconfig
   */
  public static void main(String[] args) throws IOException {
    GatewayApi api = GatewayApi.on(Config.defaultClient());
    System.out.println(api.cluster().installation());
    Operator operator =
        new Operator(api, args[0], FollowOptions.all(), Clock.systemUTC(), System.out::println);
    operator.thread.setDaemon(false);
    operator.start();
  }

  /** Begins. */
  public void start() {
    copy.start();
    thread.start();
  }

  /**
   * How many statuses were written.
   *
   * @return a number that only grows
   */
  public long writes() {
    return writes.get();
  }

  /**
   * How often everything was judged.
   *
   * @return a number that only grows
   */
  public long rounds() {
    return rounds.get();
  }

  private void run() {
    try {
      while (!closed && !copy.awaitSync(Duration.ofSeconds(1))) {
        // Informers tell in the log why they have nothing yet.
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
      while (!closed) {
        changes.acquire();
        // Many changes are one reason.
        Thread.sleep(20);
        changes.drainPermits();
        round();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** A round that fails is told and taken up again: nothing else would wake the operator. */
  private void round() throws InterruptedException {
    boolean done = false;
    try {
      done = judge();
    } catch (RuntimeException e) {
      log.accept("the round failed and will be repeated: " + e);
    }
    if (!done && !closed) {
      TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE.toMillis());
      changes.release();
    }
  }

  /** Whether every status could be written. */
  private boolean judge() {
    Topology topology =
        Topology.of(copy.objects(), Implementation.complete().named(controllerName));
    ConformantStatus judgement = ConformantStatus.of(topology);
    boolean failed = false;
    for (ClusterCopy.Judged<?> kind : copy.judged()) {
      failed |= !write(kind, judgement);
    }
    rounds.incrementAndGet();
    return !failed;
  }

  private <T extends GatewayApiObject> boolean write(
      ClusterCopy.Judged<T> kind, ConformantStatus judgement) {
    boolean all = true;
    for (T object : List.copyOf(kind.copy().list())) {
      try {
        StatusOutcome<T> outcome =
            writer.write(kind.client(), object, current -> judged(judgement, object, current));
        all &= said(object, outcome);
      } catch (GatewayApiException e) {
        log.accept(name(object) + ": " + e.getMessage());
        all = false;
      }
    }
    return all;
  }

  /** What has changed meanwhile is left alone: the change wakes the operator anyway. */
  private <T extends GatewayApiObject> T judged(ConformantStatus judgement, T seen, T current) {
    return Objects.equals(generation(seen), generation(current))
        ? judgement.write(current, clock.instant())
        : current;
  }

  private static Object generation(KubernetesObject object) {
    return object.getMetadata().getUid() + " " + object.getMetadata().getGeneration();
  }

  private <T extends GatewayApiObject> boolean said(T object, StatusOutcome<T> outcome) {
    return outcome.fold(
        written -> {
          writes.incrementAndGet();
          log.accept(name(object) + ": status written");
          return true;
        },
        unchanged -> true,
        full -> {
          log.accept(name(object) + ": no room in " + full.field() + " for "
              + (full.needed() - full.limit()) + " entries");
          return true;
        },
        () -> true);
  }

  private static String name(KubernetesObject object) {
    return object.getKind() + " " + object.getMetadata().getNamespace() + "/"
        + object.getMetadata().getName();
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    copy.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
