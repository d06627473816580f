import SessionAPI
import SessionModels

/// The environment variables that the program reads, for the manual page. A test compares their names with those that the
/// sources look up.
enum EnvironmentVariables {
  static let all: [(names: [String], meaning: String)] = [
    ([CredentialSearch.keyVariable], "The API key."),
    ([CredentialSearch.tokenVariable], "A token, where no key is set."),
    (
      [CredentialSearch.profileVariable],
      "The profile to use, a login that `ant` stored, where neither is set."
    ),
    (
      [CredentialSearch.folderVariable],
      "The folder of the profiles. Default: `~/.config/anthropic`."
    ),
    (
      ["ANTHROPIC_WORKSPACE_ID"],
      "The workspace to query with a profile that names none; `--workspace` comes before it."
    ),
    (
      [
        CredentialSearch.federationVariable, "ANTHROPIC_ORGANIZATION_ID",
        "ANTHROPIC_IDENTITY_TOKEN",
        "ANTHROPIC_IDENTITY_TOKEN_FILE",
      ],
      "Workload identity. It needs a token exchange, which this program cannot send: it says so, where no other credential comes before it."
    ),
    (["ANTHROPIC_BASE_URL"], "The server to ask; `--base-url` comes before it."),
    (["SESSION_ID"], "A session that the prompt offers."),
    (["XDG_CONFIG_HOME"], "The folder above that of `config.json`. Default: `~/.config`."),
    (["XDG_STATE_HOME"], "The folder above that of `state.json`. Default: `~/.local/state`."),
    (["HOME"], "The home folder. Without it nothing is read from it and nothing is kept."),
    (
      ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"],
      "The proxy for https, the first one that is set: `http://[user:password@]host[:port]`."
    ),
    (
      ["http_proxy"], "The proxy for plain http, in lower case only; then `all_proxy`, `ALL_PROXY`."
    ),
    (["no_proxy", "NO_PROXY"], "Names and addresses that are asked without a proxy; `*` for all."),
    (
      ["SSL_CERT_FILE", "SSL_CERT_DIR"],
      "Certificates of authorities to trust, in place of the system's: a file, and folders with a colon between two."
    ),
    (["TERM"], "The type of the terminal."),
    (
      ["TERMINFO", "TERMINFO_DIRS"],
      "Where descriptions of terminals stand, before the system's own places."
    ),
    (["NO_COLOR"], "No colour is used where this is set and not empty."),
    (["LC_ALL", "LC_CTYPE", "LANG"], "The locale: whether the terminal takes UTF-8."),
    (["TZ"], "The time zone of the times that are shown."),
    (
      ["LINES", "COLUMNS"],
      "The size of a terminal that does not tell its size."
    ),
    (["ESCDELAY"], "Milliseconds to wait for the rest of a key's sequence. Default: 50."),
    (["TMUX"], "Inside tmux: what is copied goes to tmux too."),
    (["SSH_CONNECTION", "SSH_TTY"], "Only named by `doctor`."),
    (
      ["SESSIONSCOPE_BACKTRACE"],
      "With `1` a crash prints where it happened and may leave a core file; the key may stand in that."
    ),
  ]
}
