package io.gatewayapi.client.status;

import com.google.gson.JsonObject;
import io.gatewayapi.client.ApiResource;
import io.gatewayapi.client.GatewayApi;
import io.gatewayapi.client.ObjectKey;
import io.gatewayapi.client.Patch;
import io.gatewayapi.client.ResourceClient;
import io.gatewayapi.client.error.NotFoundException;
import io.gatewayapi.client.option.WriteOptions;
import io.gatewayapi.model.RawObject;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people what a controller did with an object: core/v1 Events, which {@code kubectl describe}
 * shows.
 *
 * <p>Events are written later, on a thread of the recorder's, so that a controller never waits for
 * them. The same thing said again counts up the event that says it. What cannot be written, or comes
 * faster than a thousand events can wait, is lost and counted. Safe to use from any thread; {@link
 * #close} ends the thread.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/event-v1/">Event</a>
 */
public final class EventRecorder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventRecorder.class);
  private static final ApiResource EVENTS = ApiResource.of("v1", "Event", "events", true);
  private static final int WAITING = 1_000;
  private static final int REMEMBERED = 1_000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_MESSAGE = 1_024;

  /** What sort of event it is. */
  public enum Type {
    /** Things go as they should. */
    NORMAL("Normal"),
    /** Somebody should look. */
    WARNING("Warning");

    private final String word;

    Type(String word) {
      this.word = word;
    }
  }

  private record Said(JsonObject about, String type, String reason, String message) {}

  private record Told(ObjectKey event, int count) {}

  private final ResourceClient<RawObject> events;
  private final String component;
  private final Clock clock;
  private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>(WAITING);
  private final Map<Said, Told> told = new LinkedHashMap<>(16, 0.75f, true);
  private final AtomicLong lost = new AtomicLong();
  private final Thread thread;
  private volatile boolean closed;

  /**
   * Makes a recorder and starts its thread.
   *
   * @param api where events are written
   * @param component who says it, {@code gateway-controller}
   * @param clock for their timestamps
   */
  public EventRecorder(GatewayApi api, String component, Clock clock) {
    this.events = api.raw(EVENTS);
    this.component = component;
    this.clock = clock;
    this.thread = new Thread(this::run, "events of " + component);
    this.thread.setDaemon(true);
    this.thread.start();
  }

  /**
   * Says something about an object.
   *
   * @param about the object, with apiVersion, kind and name
   * @param type what sort of event
   * @param reason one word, {@code Accepted}
   * @param message a sentence; what exceeds 1,024 characters is cut off
   */
  public void record(KubernetesObject about, Type type, String reason, String message) {
    Said said = new Said(reference(about), type.word, reason, cut(message));
    if (closed || !waiting.offer(() -> tell(said))) {
      lost.incrementAndGet();
    }
  }

  /**
   * How many events could not be written.
   *
   * @return a number that only grows
   */
  public long lost() {
    return lost.get();
  }

  /**
   * Waits until everything that was said by now is written or lost.
   *
   * @param deadline how long
   * @return false if the deadline passed, or the thread was interrupted
   */
  public boolean flush(Duration deadline) {
    CountDownLatch done = new CountDownLatch(1);
    long end = System.nanoTime() + deadline.toNanos();
    try {
      return waiting.offer(done::countDown, deadline.toNanos(), TimeUnit.NANOSECONDS)
          && done.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Not inside a character. */
  private static String cut(String message) {
    if (message.length() <= LONGEST_MESSAGE) {
      return message;
    }
    boolean inside = Character.isHighSurrogate(message.charAt(LONGEST_MESSAGE - 1));
    return message.substring(0, inside ? LONGEST_MESSAGE - 1 : LONGEST_MESSAGE);
  }

  private static JsonObject reference(KubernetesObject about) {
    ObjectKey key = ObjectKey.of(about);
    V1ObjectMeta metadata = about.getMetadata();
    JsonObject reference = new JsonObject();
    reference.addProperty("apiVersion", about.getApiVersion());
    reference.addProperty("kind", about.getKind());
    reference.addProperty("name", key.name());
    if (!key.namespace().isEmpty()) {
      reference.addProperty("namespace", key.namespace());
    }
    if (metadata.getUid() != null) {
      reference.addProperty("uid", metadata.getUid());
    }
    return reference;
  }

  private void run() {
    try {
      while (!closed || !waiting.isEmpty()) {
        Runnable next = waiting.poll(1, TimeUnit.SECONDS);
        if (next != null) {
          next.run();
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Said said) {
    try {
      Told before = told.get(said);
      told.put(said, before == null ? create(said) : again(said, before));
      if (told.size() > REMEMBERED) {
        told.remove(told.keySet().iterator().next());
      }
    } catch (RuntimeException e) {
      // Whatever it is: this thread has the next events to write.
      told.remove(said);
      if (lost.getAndIncrement() == 0) {
        LOG.warn(
            "an event could not be written; later losses are only counted: {}", e.getMessage());
      }
    }
  }

  private Told again(Said said, Told before) {
    JsonObject change = new JsonObject();
    change.addProperty("count", before.count() + 1);
    change.addProperty("lastTimestamp", now());
    try {
      events.patch(before.event(), Patch.merge(change), WriteOptions.none());
      return new Told(before.event(), before.count() + 1);
    } catch (NotFoundException expired) {
      return create(said);
    }
  }

  private Told create(Said said) {
    String about = said.about().get("name").getAsString();
    String namespace =
        said.about().has("namespace") ? said.about().get("namespace").getAsString() : "default";
    // What stands before a dot ends with a letter or a digit, also where a name is cut off.
    String start = about.substring(0, Math.min(LONGEST_NAME, about.length()));
    String name = start.replaceAll("[-.]+$", "") + "."
        + UUID.randomUUID().toString().substring(0, 18).replace("-", "");
    JsonObject metadata = new JsonObject();
    metadata.addProperty("name", name);
    metadata.addProperty("namespace", namespace);
    JsonObject source = new JsonObject();
    source.addProperty("component", component);
    JsonObject event = new JsonObject();
    event.addProperty("apiVersion", "v1");
    event.addProperty("kind", "Event");
    event.add("metadata", metadata);
    event.add("involvedObject", said.about().deepCopy());
    event.addProperty("type", said.type());
    event.addProperty("reason", said.reason());
    event.addProperty("message", said.message());
    event.add("source", source);
    event.addProperty("reportingComponent", component);
    event.addProperty("reportingInstance", component);
    event.addProperty("firstTimestamp", now());
    event.addProperty("lastTimestamp", now());
    event.addProperty("count", 1);
    events.create(RawObject.of(event), WriteOptions.none());
    return new Told(ObjectKey.of(namespace, name), 1);
  }

  private String now() {
    return DateTimeFormatter.ISO_INSTANT.format(clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  /** Writes what waits, and ends the thread; at most ten seconds later it is interrupted. */
  @Override
  public void close() {
    closed = true;
    try {
      thread.join(10_000);
      thread.interrupt();
      thread.join();
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }
}
