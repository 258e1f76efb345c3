package io.gatewayapi.client.internal;

import io.gatewayapi.client.error.ApiServerException;
import io.gatewayapi.client.error.ConnectionException;
import io.gatewayapi.client.option.CallOptions;
import io.gatewayapi.client.option.Cancellation;
import io.gatewayapi.model.json.JsonReadException;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;

/** Sends one request, once, and takes what comes back: an answer, or a stream. */
final class Exchange {
  private final HttpClients clients;
  private final Answers answers;
  private final Optional<Cancellation> cancellation;

  Exchange(ApiClient client, long maxResponseBytes, CallOptions options) {
    this.clients = new HttpClients(client, options.timeout());
    this.answers = new Answers(maxResponseBytes, options.warnings());
    this.cancellation = options.cancellation();
  }

  /**
   * Sends a request and reads its answer.
   *
   * @throws ApiServerException if the server refuses
   * @throws ConnectionException if there is no whole answer
   */
  <R> R send(String what, Request request, Function<byte[], R> reader) {
    Call call = clients.forCalls().newCall(request);
    Optional<Cancellation.Registration> cancellable = cancellable(call);
    try (Response response = call.execute()) {
      return reader.apply(answers.body(what, response));
    } catch (IOException e) {
      throw new ConnectionException(what, e);
    } catch (JsonReadException e) {
      throw ConnectionException.unreadable(what, e);
    } finally {
      cancellable.ifPresent(Cancellation.Registration::close);
    }
  }

  /**
   * Sends a request and leaves its answer open.
   *
   * @throws ApiServerException if the server refuses
   * @throws ConnectionException if there is no answer
   */
  EventStream open(String what, Request request, Duration limit) {
    Call call = clients.forStream(limit).newCall(request);
    Optional<Cancellation.Registration> cancellable = cancellable(call);
    boolean open = false;
    try {
      Response response = call.execute();
      if (response.isSuccessful()) {
        EventStream stream = new EventStream(what, call, response, cancellable);
        open = true;
        return warned(stream, response);
      }
      try (response) {
        throw answers.refusal(what, response);
      }
    } catch (IOException e) {
      throw new ConnectionException(what, e);
    } finally {
      if (!open) {
        cancellable.ifPresent(Cancellation.Registration::close);
      }
    }
  }

  private Optional<Cancellation.Registration> cancellable(Call call) {
    return cancellation.map(by -> by.onCancel(call::cancel));
  }

  /** A listener of warnings that throws leaves nothing open. */
  private EventStream warned(EventStream stream, Response response) {
    try {
      answers.warn(response);
      return stream;
    } catch (RuntimeException | Error e) {
      stream.close();
      throw e;
    }
  }
}
