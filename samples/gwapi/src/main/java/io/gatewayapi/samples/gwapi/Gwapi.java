package io.gatewayapi.samples.gwapi;

import io.gatewayapi.model.GatewayApiException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/**
 * The {@code gwapi} command.
 *
 * <p>Exit codes: 0 fine, 1 findings, 2 usage or unreadable input, 70 a mistake of gwapi itself.
 */
@Command(
    name = "gwapi",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    version = "gwapi 0.1.0",
    description = "Looks at Gateway API manifests as an API server and a gateway would, offline.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeOnExecutionException = 70,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:fine",
      "1:findings",
      "2:usage or unreadable input",
      "70:a mistake of gwapi itself"
    })
public final class Gwapi {
  private Gwapi() {}

  /**
   * Runs a command and ends the process with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(System.in, out, err, args));
  }

  /**
   * Runs a command.
   *
   * @param in read where a PATH is {@code -}
   * @param out results
   * @param err errors
   * @param args the command line
   * @return the exit code
   */
  static int run(InputStream in, PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = new CommandLine(new Gwapi())
        .addSubcommand(new ValidateCommand(in))
        .addSubcommand(new RouteCommand(in))
        .addSubcommand(new ExplainCommand(in))
        .addSubcommand(new StatusCommand(in, Clock.systemUTC()))
        .addSubcommand(new ToJavaCommand(in))
        .addSubcommand(new TourCommand())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Gwapi::unreadable);
    int code = args.length == 0 ? usage(line) : line.execute(args);
    out.flush();
    err.flush();
    return code;
  }

  private static int usage(CommandLine line) {
    line.usage(line.getErr());
    return CommandLine.ExitCode.USAGE;
  }

  private static int unreadable(
      Exception thrown, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
    if (thrown instanceof GatewayApiException) {
      command.getErr().println("gwapi: " + thrown.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    throw thrown;
  }
}
