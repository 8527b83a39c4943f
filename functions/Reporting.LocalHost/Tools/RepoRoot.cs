namespace Reporting.LocalHost.Tools;

/// <summary>The folder of the checkout: the one that holds Reporting.sln.</summary>
public static class RepoRoot
{
    /// <summary>Looks upwards from the program, then from the current directory; without a checkout it is the current directory.</summary>
    public static string Find() => Above(AppContext.BaseDirectory) ?? Above(Environment.CurrentDirectory) ?? Environment.CurrentDirectory;

    /// <summary>Where the npm tools are kept.</summary>
    public static string ToolsFolder => Path.Combine(Find(), ".local", "tools");

    private static string? Above(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate != null; candidate = candidate.Parent)
        {
            if (File.Exists(Path.Combine(candidate.FullName, "Reporting.sln")))
                return candidate.FullName;
        }

        return null;
    }
}
