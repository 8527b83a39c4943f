namespace Reporting.LocalHost;

/// <summary>Where LocalHost keeps what survives a restart. A marker says that the folder is ours, because
/// <see cref="Reset"/> deletes.</summary>
public sealed class DataFolder
{
    private const string Marker = ".reporting-localhost";

    private DataFolder(string path) => Root = path;

    public string Root { get; }

    public string Azurite => Path.Combine(Root, "azurite");

    public string Credentials => Path.Combine(Root, "credentials.json");

    public string Output => Path.Combine(Root, "out");

    public string DeliveredEvents => Path.Combine(Events, "delivered.jsonl");

    public string PoisonEvents => Path.Combine(Events, "poison.jsonl");

    private string Events => Path.Combine(Root, "events");

    private IReadOnlyList<string> Ours => [Azurite, Credentials, Output, Events];

    private bool IsMarked => File.Exists(Path.Combine(Root, Marker));

    /// <summary>Makes the folder when it is absent, and marks it unless something by one of our names was there before.</summary>
    public static DataFolder Open(string path)
    {
        var folder = new DataFolder(Path.GetFullPath(path));
        Directory.CreateDirectory(folder.Root);
        if (!folder.IsMarked && !folder.Ours.Any(Path.Exists))
            File.WriteAllText(Path.Combine(folder.Root, Marker), "LocalHost keeps its data here; --reset deletes it.\n");
        return folder;
    }

    /// <summary>Deletes LocalHost's data, and only that, from a folder that LocalHost marked.</summary>
    public static void Reset(string path)
    {
        var folder = new DataFolder(Path.GetFullPath(path));
        if (!Directory.Exists(folder.Root)) return;
        if (!folder.IsMarked && folder.Ours.Any(Path.Exists))
            throw new InvalidOperationException($"{folder.Root} has no file {Marker}, so it may be somebody else's; nothing was deleted.");

        foreach (var entry in folder.Ours)
        {
            if (Directory.Exists(entry)) Directory.Delete(entry, recursive: true);
            File.Delete(entry);
        }
    }
}
