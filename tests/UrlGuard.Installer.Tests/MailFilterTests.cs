using System.Text.Json.Nodes;
using UrlGuard.Installer.Tests.Support;
using UrlGuard.Tests;

namespace UrlGuard.Installer.Tests;

/// <summary>Filters in real mail servers' scorers: senders and links are scored in the share that the head says, honest ones not.</summary>
[Thorough]
internal sealed class MailFilterTests : SandboxFixture
{
    private const int HonestSites = 1000;

    /// <summary>One process for all: a host a line in, the symbols of its message out.</summary>
    private const string SpamAssassin = """
        use strict;
        use Mail::SpamAssassin;
        my ($file, $folder) = @ARGV;
        my $scorer = Mail::SpamAssassin->new({
          rules_filename => "$folder/rules", site_rules_filename => $file, userprefs_filename => "$folder/none", userstate_dir => $folder,
          local_tests_only => 1, dont_copy_prefs => 1, post_config_text => "loadplugin Mail::SpamAssassin::Plugin::Check\n",
        });
        while (my $host = <STDIN>) {
          chomp $host;
          my $message = $scorer->parse("From: a\@$host\nMessage-ID: <1\@example.org>\nSubject: x\n\nSee https://$host/a now\n", 1);
          my $status = $scorer->check($message);
          print "$host ", $status->get_names_of_tests_hit(), "\n";
          $status->finish;
          $message->finish;
        }
        """;

    private static string[] Hosts => [.. MadeFilters.Drawn, .. MadeFilters.PopularSites.Take(HonestSites), .. MadeFilters.Sites];

    [Test]
    public async Task SpamAssassin_ScoresTheShare()
    {
        sandbox.Write("/check.pl", SpamAssassin);
        sandbox.Write("/urlguard.cf", MadeFilters.Text("spamassassin"));
        // What a top level is; none of its other rules.
        sandbox.Write("/rules/20_aux_tlds.cf", File.ReadAllText("/usr/share/spamassassin/20_aux_tlds.cf"));
        (int status, string output, string error) = await OtherProgram.RunAsync(
            string.Join('\n', Hosts) + "\n",
            "perl",
            sandbox.On("/check.pl"),
            sandbox.On("/urlguard.cf"),
            sandbox.Root
        );
        Assert.That((status, error), Is.EqualTo((0, "")));
        string[][] rows = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))];
        Assert.That(rows.Select(row => row[0]), Is.EqualTo(Hosts));
        AssertScored("spamassassin", rows.Select(row => (row[0], row[1].Split(','))));
    }

    [Test]
    public async Task Rspamd_ScoresTheShare()
    {
        int port = RunningProgram.FreePort();
        sandbox.Write("/urlguard.lua", MadeFilters.Text("rspamd"));
        sandbox.Write("/ends", string.Join('\n', Hosts.Select(host => host[(host.LastIndexOf('.') + 1)..]).Distinct()) + "\n");
        sandbox.Write(
            "/rspamd.conf",
            $$"""
            options {
              tempdir = "{{sandbox.Root}}";
              url_tld = "{{sandbox.On("/ends")}}"; # its own ten thousand take it a minute
              dns { nameserver = ["127.0.0.1:9"]; }
            }
            logging { type = "console"; level = "warning"; }
            actions { reject = 1000; }
            lua = "{{sandbox.On("/urlguard.lua")}}";
            worker "normal" { bind_socket = "127.0.0.1:{{port}}"; count = 1; mime = true; }

            """
        );
        string[] folders = [.. new[] { "DBDIR", "RUNDIR", "LOGDIR" }.Select(folder => $"--var={folder}={sandbox.Root}")];
        // As the user that runs the tests, who may be root; in the foreground.
        using RunningProgram rspamd = new("rspamd", ["-i", "-f", "-c", sandbox.On("/rspamd.conf"), .. folders]);
        using HttpClient client = new() { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        await rspamd.WaitAsync(() => AnswersAsync(client));
        List<(string, string[])> rows = [];
        foreach (string host in Hosts)
        {
            string message = $"From: a@{host}\r\nMessage-ID: <1@example.org>\r\nSubject: x\r\n\r\nSee https://{host}/a now\r\n";
            using StringContent content = new(message);
            using HttpResponseMessage reply = await client.PostAsync("/checkv2", content);
            JsonNode symbols = JsonNode.Parse(await reply.Content.ReadAsStringAsync())!["symbols"]!;
            rows.Add((host, [.. symbols.AsObject().Select(symbol => symbol.Key)]));
        }
        AssertScored("rspamd", rows);
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using HttpResponseMessage reply = await client.GetAsync("/ping");
            return reply.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static void AssertScored(string format, IEnumerable<(string Host, string[] Symbols)> rows)
    {
        foreach (string symbol in new[] { "URLGUARD_SENDER", "URLGUARD_LINK" })
            MadeFilters.AssertHolds(format, rows.Where(row => row.Symbols.Contains(symbol)).Select(row => row.Host).ToHashSet());
    }
}
