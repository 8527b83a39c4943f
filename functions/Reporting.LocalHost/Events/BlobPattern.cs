using System.Text.RegularExpressions;

namespace Reporting.LocalHost.Events;

/// <summary>The path of a blob trigger, such as <c>uploads/{unit}/{name}.xlsx</c>. As on the platform the last placeholder
/// takes slashes too, and a container alone means every blob in it.</summary>
public sealed partial class BlobPattern
{
    private readonly Regex blob;
    private readonly string[] names;

    private BlobPattern(string container, string path)
    {
        Container = container;
        Prefix = path[..(path + "{").IndexOf('{', StringComparison.Ordinal)];
        names = [.. Placeholder().Matches(path).Select(found => found.Groups[1].Value)];
        blob = new("^" + string.Concat(Parts(path)) + "$", RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    public string Container { get; }

    /// <summary>What every matching blob's name begins with.</summary>
    public string Prefix { get; }

    public static BlobPattern Parse(string path)
    {
        var (container, blob) = path.Split('/', 2) is [var first, var rest] ? (first, rest) : (path, "{name}");
        return container.Contains('{', StringComparison.Ordinal)
            ? throw new NotSupportedException($"\"{path}\": LocalHost watches containers that have a fixed name.")
            : new(container, blob);
    }

    /// <returns>The values of the placeholders, or null when the blob is none of this trigger's.</returns>
    public Dictionary<string, object?>? Match(string name)
    {
        var match = blob.Match(name);
        return match.Success ? names.ToDictionary(part => part, object? (part) => match.Groups[part].Value, StringComparer.OrdinalIgnoreCase) : null;
    }

    private IEnumerable<string> Parts(string path)
    {
        var at = 0;
        foreach (Match found in Placeholder().Matches(path))
        {
            yield return Regex.Escape(path[at..found.Index]);
            var name = found.Groups[1].Value;
            yield return name == names[^1] ? $"(?<{name}>.+)" : $"(?<{name}>[^/]+)";
            at = found.Index + found.Length;
        }

        yield return Regex.Escape(path[at..]);
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
