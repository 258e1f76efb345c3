package io.gatewayapi.client.watch;

import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.informer.ResourceEventHandler;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A handler with its thread and the events that wait for it. */
final class HandlerThread<T extends KubernetesObject> {
  private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
  private final String resource;
  private final ResourceEventHandler<? super T> handler;
  private final FollowOptions options;
  private final Thread thread;
  private volatile boolean closed;

  HandlerThread(String resource, ResourceEventHandler<? super T> handler, FollowOptions options) {
    this.resource = resource;
    this.handler = handler;
    this.options = options;
    this.thread = new Thread(this::run, "informer handler " + resource);
    this.thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  void added(T object) {
    waiting.add(() -> handler.onAdd(object));
  }

  void updated(T before, T now) {
    waiting.add(() -> handler.onUpdate(before, now));
  }

  void deleted(T last, boolean lastStateUnknown) {
    waiting.add(() -> handler.onDelete(last, lastStateUnknown));
  }

  private void run() {
    try {
      while (!closed) {
        handle(waiting.take());
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void handle(Runnable event) {
    try {
      event.run();
    } catch (RuntimeException e) {
      options.tell(new FollowNote.HandlerFailed(resource, e));
    }
  }

  void close() {
    closed = true;
    waiting.add(() -> {});
  }

  void join() throws InterruptedException {
    if (Thread.currentThread() != thread) {
      thread.join();
    }
  }
}
