using Reporting.LocalHost.Time;

namespace Reporting.LocalHost.StartUp;

/// <summary>What a person wants to know once it runs. Plain text: terminals make the addresses links.</summary>
internal static class Links
{
    public static void Print(LocalApp app, LocalTools tools, DataFolder data)
    {
        Console.WriteLine();
        Console.WriteLine($"Reporting runs at   {app.BaseAddress}");
        if (SampleUnit(app) is { } unit) Console.WriteLine($"  a unit's pages    {app.PagesOf(unit)}  ({unit})");
        Console.WriteLine($"  an officer's desk {app.Desk}");
        Console.WriteLine($"  what runs here    {new Uri(app.BaseAddress, "local")}");
        Console.WriteLine($"  caught mails      {tools.Mail.Page}");
        Console.WriteLine($"  access tokens     {data.Credentials}");
        if (app.Clock.IsSimulated) Console.WriteLine($"  simulated clock   {Moment.InVietnam(app.Clock.GetUtcNow())}");
        Console.WriteLine("Ctrl+C ends it.");
        Console.WriteLine();
    }

    // One that sends nothing in the demo, so that there is something to do; else any.
    private static string? SampleUnit(LocalApp app) => app.Credentials.Units.ContainsKey("P-DD") ? "P-DD" : app.Credentials.Units.Keys.FirstOrDefault();
}
