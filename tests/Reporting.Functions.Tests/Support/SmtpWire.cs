using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Reporting.LocalHost.Tools;

namespace Reporting.Functions.Tests.Support;

/// <summary>A line between a sender and a real mail server, which sees how far each mail has come: whoever watches may stop the world at
/// a moment of the talk, and knows afterwards what the server has taken, whatever the sender lived to hear.</summary>
internal sealed class SmtpWire : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentQueue<(string MessageId, string Source)> taken = new();
    private readonly ConcurrentQueue<string> torn = new();
    private readonly ConcurrentBag<Task> talks = [];
    private readonly MailDev server;
    private readonly Task listening;

    public SmtpWire(MailDev server)
    {
        this.server = server;
        listener.Start();
        listening = Listen();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Is told every moment before the talk goes on.</summary>
    public Func<WireMoment, Task> Watch { get; set; } = _ => Task.CompletedTask;

    /// <summary>The mails that the server has taken, once for each time it said so.</summary>
    public IReadOnlyList<(string MessageId, string Source)> Taken => [.. taken];

    /// <summary>The Message-IDs of mails that ended before their last line; empty for one that ended before its Message-ID.</summary>
    public IReadOnlyList<string> Torn => [.. torn];

    /// <summary>Waits until every talk is over, those of a sender that died as well: the server may still have taken its mail.</summary>
    public Task IsQuiet() => Task.WhenAll(talks);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await listening;
        stopping.Dispose();
    }

    private async Task Listen()
    {
        try
        {
            while (true) talks.Add(Talk(await listener.AcceptTcpClientAsync(stopping.Token)));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await IsQuiet();
        }
    }

    private async Task Talk(TcpClient sender)
    {
        using var mine = sender;
        using var connection = new TcpClient();
        await Watch(WireMoment.Connected);
        await connection.ConnectAsync(IPAddress.Loopback, server.SmtpPort, stopping.Token);
        var (from, to) = (new StreamReader(sender.GetStream(), Encoding.Latin1), connection.GetStream());
        var state = new TalkState();
        var answers = Answers(connection, sender, state);
        while (await Line(from) is { } line)
        {
            await Watch(!state.IsMail ? WireMoment.Command : line == "." ? WireMoment.LastLine : WireMoment.Line);
            state.Heard(line);
            await to.WriteAsync(Encoding.Latin1.GetBytes(line + "\r\n"), stopping.Token);
        }

        // The sender is gone. What it has sent arrives all the same, and the server says what it makes of it before it learns the rest.
        if (state.IsMail) torn.Enqueue(state.MessageId);
        await Task.WhenAny(state.IsAnswered, answers);
        if (!answers.IsCompleted) connection.Client.Shutdown(SocketShutdown.Send);
        await answers;
    }

    private async Task Answers(TcpClient connection, TcpClient sender, TalkState state)
    {
        var from = new StreamReader(connection.GetStream(), Encoding.Latin1);
        while (await Line(from) is { } line)
        {
            var isTaken = state.Answers(line);
            if (isTaken)
            {
                taken.Enqueue((state.MessageId, state.Source));
                await Watch(WireMoment.Taken);
            }

            await Tell(sender, line);
            if (isTaken) await Watch(WireMoment.Told);
        }
    }

    private async Task Tell(TcpClient sender, string line)
    {
        try
        {
            await sender.GetStream().WriteAsync(Encoding.Latin1.GetBytes(line + "\r\n"), stopping.Token);
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException)
        {
            // Killed: nobody is left to tell.
        }
    }

    private async Task<string?> Line(StreamReader from)
    {
        try
        {
            return await from.ReadLineAsync(stopping.Token);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>How far the talk has come.</summary>
    private sealed class TalkState
    {
        private readonly StringBuilder source = new();
        private TaskCompletionSource? ended;

        public string MessageId { get; private set; } = "";

        /// <summary>The mail as it went over.</summary>
        public string Source => source.ToString();

        /// <summary>Whether the mail itself is going over.</summary>
        public bool IsMail { get; private set; }

        /// <summary>Is over once a mail that was sent to its end has its answer.</summary>
        public Task IsAnswered => ended?.Task ?? Task.CompletedTask;

        public void Heard(string line)
        {
            if (!IsMail) return;
            if (line == ".") (IsMail, ended) = (false, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            else source.Append(line).Append("\r\n");
            if (line.StartsWith("Message-ID: ", StringComparison.Ordinal)) MessageId = line["Message-ID: ".Length..];
        }

        /// <returns>Whether this answer says that the mail is taken.</returns>
        public bool Answers(string line)
        {
            IsMail |= line.StartsWith("354", StringComparison.Ordinal);
            return (ended?.TrySetResult() ?? false) && line.StartsWith("250", StringComparison.Ordinal);
        }
    }
}
