package io.gatewayapi.benchmarks.informer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Lets the informers of several clients copy the same HTTPRoutes from the same server, in turn and in
 * one process, and prints for each the median time to the synced copy and the median rate of the
 * watch events that follow.
 *
 * <p>Run it with a heap of 4 GB: {@code java -Xmx4g -cp benchmarks.jar
 * io.gatewayapi.benchmarks.informer.InformerRace [routes] [rounds] [name]}; with a name only clients
 * whose name has it run. Each lap is told on standard error, so that a client that hangs is seen.
 */
public final class InformerRace {
  private InformerRace() {}

  /** A client in the race. */
  interface Runner {
    /** The client's name. */
    String name();

    /**
     * Starts an informer, waits until its copy is synced, then until all events have come.
     *
     * @return seconds to the synced copy, and events a second after it
     */
    Lap run(String url, int routes) throws Exception;
  }

  /**
   * What was measured.
   *
   * @param sync seconds to the synced copy
   * @param events events a second
   */
  record Lap(double sync, double events) {}

  /**
   * Measures and prints.
   *
   * @param args how many routes, how many rounds
   * @throws Exception if a client fails
   */
  public static void main(String[] args) throws Exception {
    int routes = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 9;
    String only = args.length > 2 ? args[2] : "";
    List<Runner> runners = Stream.<Runner>of(new Ours(), new ClientJavaUntyped(), new Fabric8())
        .filter(runner -> runner.name().contains(only))
        .toList();
    try (ReplayServer server = new ReplayServer(routes)) {
      System.out.printf(Locale.ROOT, "%d HTTPRoutes, %.1f MB%n", routes, server.listBytes() / 1e6);
      List<List<Lap>> laps = new ArrayList<>();
      runners.forEach(runner -> laps.add(new ArrayList<>()));
      int warmUp = Math.max(2, rounds / 3);
      for (int round = 0; round < warmUp + rounds; round++) {
        for (int i = 0; i < runners.size(); i++) {
          Lap lap = runners.get(i).run(server.url(), routes);
          System.err.println(line(runners.get(i).name(), lap.sync(), lap.events()));
          if (round >= warmUp) {
            laps.get(i).add(lap);
          }
          System.gc();
        }
      }
      for (int i = 0; i < runners.size(); i++) {
        print(runners.get(i).name(), laps.get(i));
      }
    }
    System.exit(0);
  }

  private static void print(String name, List<Lap> laps) {
    double sync = median(laps.stream().mapToDouble(Lap::sync).toArray());
    double events = median(laps.stream().mapToDouble(Lap::events).toArray());
    System.out.println(line(name, sync, events));
  }

  private static String line(String name, double sync, double events) {
    return String.format(
        Locale.ROOT, "%-20s sync %7.0f ms   watch %8.0f events/s", name, sync * 1e3, events);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
