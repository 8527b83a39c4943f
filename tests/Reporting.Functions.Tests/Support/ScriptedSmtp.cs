using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Reporting.Functions.Tests.Support;

/// <summary>A mail server that answers as a test tells it, over real connections. <c>drop</c> in place of an answer ends the connection,
/// <c>hang</c> says nothing any more.</summary>
internal sealed class ScriptedSmtp : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentQueue<string> heard = new();
    private readonly ConcurrentQueue<string> mails = new();
    private readonly Task listening;
    private int connections;

    public ScriptedSmtp()
    {
        listener.Start();
        listening = Listen();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What to answer, by the first word that the client says: <c>greeting</c>, <c>EHLO</c>, <c>MAIL</c>, <c>RCPT</c>, <c>DATA</c>,
    /// <c>.</c> and so on; as usual where nothing is set. A line break begins another line of the answer.</summary>
    public ConcurrentDictionary<string, string> Answers { get; } = new();

    /// <summary>Answers by the whole line, for those who want to tell one mail from another.</summary>
    public Func<string, string?> AnswerTo { get; set; } = _ => null;

    /// <summary>With one, STARTTLS is offered.</summary>
    public X509Certificate2? Certificate { get; init; }

    public int Connections => connections;

    /// <summary>Every line that the client said outside a mail; those behind STARTTLS with <c>tls </c> before them.</summary>
    public IReadOnlyList<string> Heard => [.. heard];

    /// <summary>The mails that were taken, as they came.</summary>
    public IReadOnlyList<string> Mails => [.. mails];

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await listening;
        stopping.Dispose();
    }

    private async Task Listen()
    {
        var talks = new List<Task>();
        try
        {
            while (true) talks.Add(Talk(await listener.AcceptTcpClientAsync(stopping.Token)));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task Talk(TcpClient client)
    {
        Interlocked.Increment(ref connections);
        using (client)
        {
            try
            {
                await Talk(client.GetStream(), isSecret: false);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    private async Task Talk(Stream stream, bool isSecret)
    {
        if (!isSecret && !await Say(stream, "greeting", "220 scripted")) return;
        while (await ReadLine(stream) is { } line)
        {
            heard.Enqueue(isSecret ? $"tls {line}" : line);
            var word = line.Split(' ', ':')[0].ToUpperInvariant();
            if (word == "STARTTLS" && Certificate is not null)
            {
                await Say(stream, word, "220 go on");
                var secret = new SslStream(stream);
                await secret.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, stopping.Token);
                await Talk(secret, isSecret: true);
                return;
            }

            if (!await Say(stream, line, Usual(word, isSecret)) || word == "QUIT") return;
            if (word == "DATA" && !await ReadMail(stream)) return;
        }
    }

    private async Task<bool> ReadMail(Stream stream)
    {
        if (Answers.TryGetValue("DATA", out var refused) && !refused.StartsWith('3')) return true;
        var mail = new StringBuilder();
        while (await ReadLine(stream) is { } line && line != ".") mail.Append(line).Append("\r\n");
        if (!Answers.TryGetValue(".", out var answer) || answer.StartsWith('2')) mails.Enqueue(mail.ToString());
        return await Say(stream, ".", "250 taken");
    }

    /// <returns>False when the connection is over.</returns>
    private async Task<bool> Say(Stream stream, string line, string usual)
    {
        var answer = AnswerTo(line) ?? (Answers.TryGetValue(line.Split(' ', ':')[0].ToUpperInvariant(), out var set) || Answers.TryGetValue(line, out set) ? set : usual);
        if (answer == "drop") return false;
        if (answer == "hang") await Task.Delay(Timeout.Infinite, stopping.Token);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer.ReplaceLineEndings("\r\n") + "\r\n"), stopping.Token);
        return !answer.StartsWith("421", StringComparison.Ordinal);
    }

    private string Usual(string word, bool isSecret) => word switch
    {
        "EHLO" => Certificate is not null && !isSecret ? "250-scripted\n250 STARTTLS" : isSecret ? "250-scripted\n250 AUTH LOGIN" : "250 scripted",
        "AUTH" => "235 welcome",
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ => "250 ok",
    };

    private async Task<string?> ReadLine(Stream stream)
    {
        var (line, one) = (new List<byte>(), new byte[1]);
        while (await stream.ReadAsync(one, stopping.Token) == 1)
        {
            if (one[0] == '\n') return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            line.Add(one[0]);
        }

        return null;
    }
}
