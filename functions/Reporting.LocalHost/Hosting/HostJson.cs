using System.Text.Json;

namespace Reporting.LocalHost.Hosting;

/// <summary>The part of host.json that the URLs depend on.</summary>
public static class HostJson
{
    /// <returns>What is under <c>extensions.http.routePrefix</c>, else the platform's default.</returns>
    public static string RoutePrefix(string file)
    {
        if (!File.Exists(file)) return "api";
        using var json = JsonDocument.Parse(File.ReadAllText(file), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var found = json.RootElement;
        foreach (var name in (string[])["extensions", "http", "routePrefix"])
            if (!found.TryGetProperty(name, out found)) return "api";
        return found.GetString() ?? "api";
    }
}
