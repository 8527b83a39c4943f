namespace Reporting.Domain.Tests.Repo;

/// <summary>The repository as text files: what is written by hand, without what builds and package managers leave behind.</summary>
internal static class Repository
{
    private static readonly string[] LeftBehind = ["bin", "obj", "node_modules", ".git", ".local", ".vs"];

    public static readonly string Root = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <returns>Paths from the root, with slashes.</returns>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Below(new DirectoryInfo(PathOf(folder)))
            .Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)));

    public static IEnumerable<string> Lines(string path) => File.ReadLines(PathOf(path));

    /// <summary>Fails with every place that breaks a promise, in full.</summary>
    public static void HasNone(IEnumerable<string> places)
    {
        var found = places.ToList();
        if (found.Count > 0) Assert.Fail($"{found.Count} places break this promise:\n  {string.Join("\n  ", found)}");
    }

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(inner => !LeftBehind.Contains(inner.Name)).SelectMany(Below));

    private static string FindRoot(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("Reporting.sln is not above the tests' own folder.")
        : File.Exists(Path.Combine(folder.FullName, "Reporting.sln")) ? folder.FullName
        : FindRoot(folder.Parent);
}
