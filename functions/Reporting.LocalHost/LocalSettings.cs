using System.Text.Json;

namespace Reporting.LocalHost;

/// <summary>The settings the functions see: the sample's values, then a person's own, then the environment, then what
/// LocalHost must decide itself.</summary>
public static class LocalSettings
{
    public static void AddLocalSettings(this IConfigurationBuilder configuration, string? folder, IReadOnlyDictionary<string, string?> own) => configuration
        .AddInMemoryCollection(Values(folder, "local.settings.sample.json"))
        .AddInMemoryCollection(Values(folder, "local.settings.json"))
        .AddEnvironmentVariables()
        .AddInMemoryCollection(own.Select(Sectioned));

    private static Dictionary<string, string?> Values(string? folder, string name)
    {
        var file = Path.Combine(folder ?? "", name);
        if (folder is null || !File.Exists(file)) return [];
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return json.RootElement.TryGetProperty("Values", out var values)
                ? new(values.EnumerateObject().Select(value => Sectioned(new(value.Name, value.Value.ToString()))), StringComparer.OrdinalIgnoreCase)
                : [];
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file} is not valid JSON: {error.Message}", error);
        }
    }

    // App settings cannot have colons everywhere, so both separators mean a section.
    private static KeyValuePair<string, string?> Sectioned(KeyValuePair<string, string?> setting) =>
        new(setting.Key.Replace("__", ":", StringComparison.Ordinal), setting.Value);
}
