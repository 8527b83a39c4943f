using System.Collections.Concurrent;
using System.Diagnostics;

namespace Reporting.LocalHost.Tools;

/// <summary>
/// A server that runs in node until it is disposed of. It ends with this process in any case: it watches its input, which the
/// system closes when we are gone, even when we were killed.
/// </summary>
internal sealed class NodeTool : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(5);

    private readonly Process process;
    private readonly string name;
    private readonly ConcurrentQueue<string> lastLines = new();

    private NodeTool(Process process, string name)
    {
        this.process = process;
        this.name = name;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        AppDomain.CurrentDomain.ProcessExit += StopNow;
    }

    /// <summary>Starts a script of the tools folder and waits until all of its ports answer.</summary>
    public static async Task<NodeTool> Start(string name, string folder, string script, IEnumerable<string> arguments, IReadOnlyList<int> ports, CancellationToken stop)
    {
        string[] all = ["--require", Path.Combine(folder, "stop-with-parent.cjs"), Path.Combine(folder, "node_modules", script), .. arguments];
        var tool = new NodeTool(Node.Start("node", all, folder), name);
        try
        {
            await tool.WaitFor(ports, stop);
            return tool;
        }
        catch
        {
            await tool.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= StopNow;
        using (process)
        {
            AskToStop();
            using var patience = new CancellationTokenSource(LongestStop);
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private void StopNow(object? sender, EventArgs e)
    {
        AskToStop();
        if (!process.WaitForExit(LongestStop))
            process.Kill(entireProcessTree: true);
    }

    private void AskToStop()
    {
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already.
        }
    }

    private async Task WaitFor(IReadOnlyList<int> ports, CancellationToken stop)
    {
        var waited = Stopwatch.StartNew();
        while (!(await Task.WhenAll(ports.Select(port => Ports.Answers(port, stop)))).All(answers => answers))
        {
            if (process.HasExited || waited.Elapsed > LongestStart)
                throw new ToolException($"{name} did not start on the ports {string.Join(", ", ports)}:{Environment.NewLine}{string.Join(Environment.NewLine, lastLines)}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), stop);
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (string.IsNullOrWhiteSpace(line.Data))
            return;

        lastLines.Enqueue(line.Data);
        if (lastLines.Count > 20)
            lastLines.TryDequeue(out _);
    }
}
