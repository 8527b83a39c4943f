using Reporting.LocalHost.Time;

namespace Reporting.LocalHost.StartUp;

/// <summary>What a person wants to know once it runs. Plain text: terminals make the addresses links.</summary>
internal static class Links
{
    public static void Print(LocalApp app, LocalTools tools, DataFolder data)
    {
        Console.WriteLine();
        Console.WriteLine($"Reporting runs at   {app.BaseAddress}");
        Console.WriteLine($"  what runs here    {new Uri(app.BaseAddress, "local")}");
        Console.WriteLine($"  caught mails      {tools.Mail.Page}");
        Console.WriteLine($"  access tokens     {data.Credentials}");
        if (app.Clock.IsSimulated) Console.WriteLine($"  simulated clock   {Moment.InVietnam(app.Clock.GetUtcNow())}");
        Console.WriteLine("Ctrl+C ends it.");
        Console.WriteLine();
    }
}
