package io.gatewayapi.testing.internal.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;

/** What a class logs, kept from the console. */
final class Log implements AutoCloseable {
  private final Logger logger;
  private final List<Throwable> thrown = new CopyOnWriteArrayList<>();

  private Log(Logger logger) {
    this.logger = logger;
  }

  static Log of(Class<?> whose) {
    Log log = new Log(Logger.getLogger(whose.getName()));
    log.logger.setFilter(entry -> {
      log.thrown.add(entry.getThrown());
      return false;
    });
    return log;
  }

  List<Throwable> thrown() {
    return thrown;
  }

  @Override
  public void close() {
    logger.setFilter(null);
  }
}
