using System.Text;

namespace UrlGuard.Installer.Filters;

/// <summary>
/// rspamd: a Lua snippet that looks at the sender's domain, Reply-To, Message-ID and every link's host. Expressions are PCRE's.
/// </summary>
internal sealed class RspamdFormat : IFilterFormat
{
    private const string Before =
            """
                local rspamd_regexp = require "rspamd_regexp"
                local let_through, expressions = {}, {}
                for name in ([=[

                """,
        Between =
            """
                ]=]):gmatch("%S+") do let_through[name] = true end
                for expression in ([=[

                """,
        After =
            """
                ]=]):gmatch("%S+") do
                  table.insert(expressions, rspamd_regexp.create("/" .. expression .. "/i"))
                end

                local function is_lookalike(host)
                  host = host:lower():gsub("%.+$", "")
                  local above = host
                  while above do
                    if let_through[above] then return false end
                    above = above:match("%.(.+)$")
                  end
                  for _, expression in ipairs(expressions) do
                    if expression:match(host) then return true end
                  end
                  return false
                end

                local function hosts_of_senders(task)
                  local hosts = {}
                  for _, kind in ipairs({ "smtp", "mime" }) do
                    for _, from in ipairs(task:get_from(kind) or {}) do table.insert(hosts, from.domain) end
                  end
                  for _, header in ipairs({ "Reply-To", "Message-ID" }) do
                    for _, each in ipairs(task:get_header_full(header) or {}) do
                      for host in (each.decoded or each.value or ""):gmatch("@%s*([%w%.%-]+)") do table.insert(hosts, host) end
                    end
                  end
                  return hosts
                end

                rspamd_config:register_symbol({
                  name = "URLGUARD_SENDER",
                  score = 6.0,
                  group = "phishing",
                  description = "the sender's domain, Reply-To or Message-ID imitates a protected site",
                  callback = function(task)
                    for _, host in ipairs(hosts_of_senders(task)) do
                      if is_lookalike(host) then task:insert_result("URLGUARD_SENDER", 1.0, host) end
                    end
                  end,
                })

                rspamd_config:register_symbol({
                  name = "URLGUARD_LINK",
                  score = 5.0,
                  group = "phishing",
                  description = "a link's host imitates a protected site",
                  callback = function(task)
                    for _, url in ipairs(task:get_urls(false, true) or {}) do
                      local host = url:get_host()
                      if host and is_lookalike(host) then task:insert_result("URLGUARD_LINK", 1.0, host) end
                    end
                  end,
                })

                """;

    /// <inheritdoc/>
    public string Name => "rspamd";

    /// <inheritdoc/>
    public FilterForm Form => FilterForm.Expressions;

    /// <inheritdoc/>
    public bool LetsThrough => true;

    /// <inheritdoc/>
    public string Comment => "--";

    /// <inheritdoc/>
    public IReadOnlyList<string> Use =>
        [
            "/etc/rspamd/rspamd.local.lua: dofile(\"/etc/rspamd/urlguard.lua\"), this file being there; then restart rspamd",
            "other scores: symbols URLGUARD_SENDER and URLGUARD_LINK in /etc/rspamd/local.d/groups.conf",
        ];

    /// <inheritdoc/>
    public void Append(StringBuilder text, FilterRules rules)
    {
        text.Append(Before);
        foreach (string name in rules.LetThrough)
            text.Append(name).Append('\n');
        text.Append(Between);
        foreach (string expression in rules.Blocked)
            text.Append(Anchored.Host(expression)).Append('\n');
        text.Append(After);
    }
}
