using System.Text.RegularExpressions;
using Reporting.LocalHost.Tools;

namespace Reporting.Functions.Tests.Infra;

/// <summary>The files under infra/ as texts.</summary>
internal static class InfraFile
{
    public static string Root { get; } = RepoRoot.Find();

    public static string Folder { get; } = Path.Combine(Root, "infra");

    public static string Main => Read("main.bicep");

    /// <returns>A file's text, by its path from infra/.</returns>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <returns>main.bicep and its modules; paths from infra/ with slashes.</returns>
    public static IEnumerable<string> Bicep() => Paths("*.bicep");

    public static IEnumerable<string> Parameters() => Paths("*.bicepparam").Where(path => path != "main.bicepparam");

    public static IEnumerable<string> Scripts() => Paths("*.sh");

    /// <summary>Bicep without its comments, where words may stand that the code must not have.</summary>
    public static string Code(string path) => Regex.Replace(Read(path), @"(?m)^\s*//.*$", "");

    public static string AllCode() => string.Join('\n', Bicep().Select(Code));

    private static IEnumerable<string> Paths(string pattern) =>
        Directory.EnumerateFiles(Folder, pattern, SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
