package io.gatewayapi.benchmarks.server;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What the tests of a controller feel in a new process: typed creates, then typed updates until the
 * informer has seen the last, each server with its own library's client and informer.
 *
 * <p>Arguments: library, objects, updates, rounds; ours 500 2000 5 if not given.
 */
public final class ServerRace {
  private final String library;
  private final int objects;
  private final int updates;
  private final ConcurrentMap<String, String> seen = new ConcurrentHashMap<>();

  private ServerRace(String library, int objects, int updates) {
    this.library = library;
    this.objects = objects;
    this.updates = updates;
  }

  public static void main(String[] args) throws Exception {
    ServerRace race = new ServerRace(
        args.length > 0 ? args[0] : "ours", number(args, 1, 500), number(args, 2, 2_000));
    for (int round = 1; round <= number(args, 3, 5); round++) {
      race.round(round);
    }
    System.exit(0);
  }

  private static int number(String[] args, int index, int otherwise) {
    return index < args.length ? Integer.parseInt(args[index]) : otherwise;
  }

  private void round(int number) throws Exception {
    seen.clear();
    try (TypedSession session = TypedSession.start(library, seen::put)) {
      long begin = System.nanoTime();
      for (int i = 0; i < objects; i++) {
        session.create("r" + i);
      }
      double creates = objects / since(begin);
      begin = System.nanoTime();
      for (int i = 0; i < updates; i++) {
        session.label("r" + i % objects, "v" + i);
      }
      String last = "v" + (updates - 1);
      String name = "r" + (updates - 1) % objects;
      long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
      while (!last.equals(seen.get(name))) {
        if (System.nanoTime() > patience) {
          throw new IllegalStateException("the event of " + name + " did not arrive");
        }
        LockSupport.parkNanos(20_000);
      }
      System.out.printf(
          "%s, round %d: %.0f creates a second, %.0f updates to the informer a second%n",
          library, number, creates, updates / since(begin));
    }
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
