package io.gatewayapi.testing.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ServerSocketFactory;

/**
 * The sockets of one web server.
 *
 * <p>They send small packets at once: the web server writes head and body apart, and without this a
 * body waits up to 40 ms for the client's acknowledgement of the head. And they are known by the
 * number that the web server gives to their connections, since it has no other way to cut one.
 */
final class LoopbackSockets extends ServerSocketFactory {
  /** How many clients may wait to be accepted; more are told to try again a second later. */
  private static final int WAITING_CLIENTS = 512;

  private final Map<Integer, Connection> open = new ConcurrentHashMap<>();

  @Override
  public ServerSocket createServerSocket() throws IOException {
    return new Listening();
  }

  @Override
  public ServerSocket createServerSocket(int port) throws IOException {
    return createServerSocket(port, WAITING_CLIENTS);
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog) throws IOException {
    return createServerSocket(port, backlog, InetAddress.getLoopbackAddress());
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, InetAddress address)
      throws IOException {
    ServerSocket socket = createServerSocket();
    socket.bind(new InetSocketAddress(address, port), backlog);
    return socket;
  }

  /** Closes a connection, whoever reads or writes there; nothing happens if it is closed. */
  void cut(int connection) {
    Connection known = open.get(connection);
    if (known != null) {
      cut(known);
    }
  }

  /** Closes the connections of clients that do not read what is written to them. */
  void cutStuck(Duration time) {
    open.values().stream().filter(c -> c.isStuck(time)).forEach(LoopbackSockets::cut);
  }

  private static void cut(Connection connection) {
    try {
      connection.close();
    } catch (IOException e) {
      throw new IllegalStateException("a socket does not close", e);
    }
  }

  /** Does something when a connection ends, at once if it has; one thing for each connection. */
  void whenClosed(int connection, Runnable then) {
    Connection known = open.get(connection);
    if (known == null) {
      then.run();
    } else {
      known.whenClosed(then);
    }
  }

  /** Forgets what was to be done when a connection ends, unless it is something else by now. */
  void forget(int connection, Runnable then) {
    Connection known = open.get(connection);
    if (known != null) {
      known.forget(then);
    }
  }

  /** How many connections have something to do when they end. */
  long awaited() {
    return open.values().stream().filter(Connection::isAwaited).count();
  }

  /** How many connections are open. */
  int size() {
    forgetClosed();
    return open.size();
  }

  private void forgetClosed() {
    open.values().removeIf(Socket::isClosed);
  }

  private final class Listening extends ServerSocket {
    private int connections;

    Listening() throws IOException {}

    @Override
    public void bind(SocketAddress address, int backlog) throws IOException {
      super.bind(address, Math.max(backlog, WAITING_CLIENTS));
    }

    /** Called by one thread of the web server, which counts as this does. */
    @Override
    public Socket accept() throws IOException {
      Connection socket = new Connection();
      implAccept(socket);
      try {
        socket.setTcpNoDelay(true);
      } catch (SocketException gone) {
        // The client has left again. Whoever reads there finds it out; others are to be accepted.
      }
      forgetClosed();
      open.put(connections++, socket);
      return socket;
    }
  }
}
