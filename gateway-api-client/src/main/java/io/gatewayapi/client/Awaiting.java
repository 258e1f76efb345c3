package io.gatewayapi.client;

import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.option.AwaitOptions;
import io.gatewayapi.client.watch.FollowNote;
import io.gatewayapi.client.watch.FollowOptions;
import io.gatewayapi.client.watch.ListAndWatch;
import io.gatewayapi.client.watch.WatchEvent;
import io.kubernetes.client.common.KubernetesObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Follows one object until it is as it should be. */
final class Awaiting<T extends KubernetesObject> implements ListAndWatch.Listener<T> {
  private final ResourceClient<T> client;
  private final ObjectKey key;
  private final Expectation<? super T> expectation;
  private final CompletableFuture<Optional<T>> reached = new CompletableFuture<>();
  private volatile Optional<T> last = Optional.empty();
  private volatile @Nullable RuntimeException failure;

  Awaiting(ResourceClient<T> client, ObjectKey key, Expectation<? super T> expectation) {
    this.client = client;
    this.key = key;
    this.expectation = expectation;
  }

  Optional<T> run(AwaitOptions options) {
    // A name that cannot stand in a URL cannot stand in a selector either.
    String unused = client.resource().object(key).toString();
    FollowOptions what =
        FollowOptions.in(key.namespace()).fields("metadata.name=" + key.name()).notes(this::note);
    try (ListAndWatch<T> follower = new ListAndWatch<>(client.source(), what, this)) {
      Thread thread = new Thread(() -> follow(follower), "await " + client.resource() + " " + key);
      thread.setDaemon(true);
      thread.start();
      return reached.get(options.deadline().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw missed(" after " + options.deadline());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw missed(", interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Whatever ends the follower, nobody waits for it any longer. */
  private void follow(ListAndWatch<T> follower) {
    try {
      follower.run();
      reached.completeExceptionally(missed(", cancelled"));
    } catch (RuntimeException | Error e) {
      reached.completeExceptionally(e);
      throw e;
    }
  }

  private AwaitTimeoutException missed(String when) {
    RuntimeException cause = failure;
    String text = client.resource() + " " + key + when + ": " + expectation.describe(last)
        + (cause == null ? "" : "; the last call failed: " + cause.getMessage());
    return new AwaitTimeoutException(text);
  }

  private void note(FollowNote note) {
    note.fold(
        listed -> null,
        resumed -> null,
        failed -> {
          failure = failed.cause();
          // What is forbidden now will not be allowed by waiting.
          if (failed.cause() instanceof ApiServerException refused
              && (refused.status().code() == 401 || refused.status().code() == 403)) {
            reached.completeExceptionally(refused);
          }
          return null;
        },
        handler -> null);
  }

  @Override
  public void listed(List<T> objects, String resourceVersion) {
    failure = null;
    look(objects.stream().findFirst());
  }

  @Override
  public void event(WatchEvent<T> event) {
    event.fold(new WatchEvent.Fold<T, Boolean>() {
      @Override
      public Boolean added(WatchEvent.Added<T> e) {
        return look(Optional.of(e.object()));
      }

      @Override
      public Boolean modified(WatchEvent.Modified<T> e) {
        return look(Optional.of(e.object()));
      }

      @Override
      public Boolean deleted(WatchEvent.Deleted<T> e) {
        return look(Optional.empty());
      }

      @Override
      public Boolean bookmark(WatchEvent.Bookmark<T> e) {
        return true;
      }

      @Override
      public Boolean gone(WatchEvent.Gone<T> e) {
        return true;
      }
    });
  }

  private Boolean look(Optional<T> state) {
    last = state;
    try {
      if (expectation.holds(state)) {
        reached.complete(state);
      }
    } catch (RuntimeException e) {
      reached.completeExceptionally(e);
    }
    return true;
  }
}
