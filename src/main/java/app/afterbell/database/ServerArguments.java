package app.afterbell.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** With what our own server is started: it answers this machine alone, and its log tells nothing that people wrote. */
final class ServerArguments {

  private ServerArguments() {}

  static List<String> of(Path cluster, int port, Map<String, String> settings) {
    var all = new LinkedHashMap<String, String>();
    all.put("listen_addresses", "127.0.0.1");
    all.put("port", Integer.toString(port));
    all.put("unix_socket_directories", "");
    all.put("max_connections", "50");
    all.put("timezone", "UTC");
    all.put("jit", "off");
    // The log tells how the server is, not what people wrote: no statements, no values of a row that broke a key.
    all.put("log_min_messages", "log");
    all.put("log_min_error_statement", "panic");
    all.put("log_error_verbosity", "terse");
    all.put("log_checkpoints", "off");
    all.putAll(settings);
    var arguments = new ArrayList<>(List.of("-D", cluster.toString()));
    all.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
    return arguments;
  }
}
