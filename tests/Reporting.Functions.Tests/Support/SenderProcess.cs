using System.Diagnostics;
using System.Globalization;

namespace Reporting.Functions.Tests.Support;

/// <summary>The app's sender in a process of its own, Reporting.KilledMails: it sends what is open in the outbox and ends, with 0 if nothing
/// is open any more.</summary>
internal static class SenderProcess
{
    /// <param name="now">The moment at which its clock starts.</param>
    /// <param name="settings">Settings of the app, and other variables, by their names in the environment.</param>
    public static Process Start(string storage, DateTimeOffset now, Dictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Reporting.KilledMails.dll"), now.ToString("O", CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        start.Environment["ReportStorage"] = storage;
        foreach (var timer in new[] { "Access__TidySchedule", "Validate__RetrySchedule", "CheckDeadlines__Schedule", "Remind__Schedule", "Mail__Schedule" }) start.Environment[timer] = "-";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var process = Process.Start(start)!;

        // Nobody reads what it logs; but somebody has to take it.
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }
}
