using Spectre.Console;

namespace Reporting.LocalHost.Demo;

/// <summary>Shows how far the demo is: a bar on a terminal, plain lines in a file or a pipe.</summary>
internal sealed class DemoDisplay
{
    private readonly bool plain = Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive;

    public void Say(string text) => Console.WriteLine(text);

    public async Task During(string title, int steps, Func<Action<string>, Task> work)
    {
        if (plain)
        {
            var done = 0;
            Say(title);
            await work(step => Say($"  {++done}/{steps} {step}"));
            return;
        }

        await AnsiConsole.Progress()
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(async bar =>
            {
                var task = bar.AddTask(Markup.Escape(title), maxValue: Math.Max(1, steps));
                await work(step =>
                {
                    task.Increment(1);
                    task.Description = Markup.Escape(step);
                });
                task.Value = task.MaxValue;
                task.Description = Markup.Escape(title);
            });
    }
}
