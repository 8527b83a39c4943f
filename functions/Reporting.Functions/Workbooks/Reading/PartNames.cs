namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Names of parts within a zip. They are only ever compared, never opened on disk; a name that would be a trick on a disk
/// is refused all the same, since no program that saves workbooks gives it.</summary>
internal static class PartNames
{
    public static bool IsSafe(string name) =>
        name.Length is > 0 and <= 260 && name[0] is not ('/' or '\\') && !name.Contains(':', StringComparison.Ordinal)
        && !name.Any(char.IsControl) && !name.Split('/', '\\').Any(segment => segment is "." or "..");

    /// <returns>The name with slashes, as some writers have backslashes.</returns>
    public static string Normalised(string name) => name.Contains('\\', StringComparison.Ordinal) ? name.Replace('\\', '/') : name;
}
