using Reporting.EndToEnd.Tests.Support;
using Reporting.LocalHost.Tools;

namespace Reporting.EndToEnd.Tests.Portal;

/// <summary>An app whose packs call a unit by a name that is meant to do harm, and a browser in which its link has been opened.</summary>
public sealed class HostileApp : IAsyncLifetime
{
    private const string Name = "Khoa <script>alert(1)</script>\" onload=x \u202E=HYPERLINK(1)";

    private readonly string packs = Directory.CreateTempSubdirectory("packs-").FullName;

    public RunningApp App { get; private set; } = null!;

    public Visitor Visitor { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var name = System.Text.Json.JsonSerializer.Serialize(Name);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RepoRoot.Find(), "functions/Reporting.Functions/programmes")))
        {
            var text = await File.ReadAllTextAsync(file);
            await File.WriteAllTextAsync(Path.Combine(packs, Path.GetFileName(file)), text.Replace("\"Khoa Nội - Nhi - Nhiễm\"", name, StringComparison.Ordinal));
        }

        App = await RunningApp.At("2024-05-20T08:00:00+07:00", new() { ["Programmes__Folder"] = packs });
        Visitor = new Visitor(App.App.BaseAddress);
        await Visitor.OpenLink(App.App.PagesOf("K-NOI"));
    }

    public async Task DisposeAsync()
    {
        Visitor.Dispose();
        await App.DisposeAsync();
        Directory.Delete(packs, recursive: true);
    }
}
