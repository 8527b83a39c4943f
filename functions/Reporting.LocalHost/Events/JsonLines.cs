using System.Text;
using System.Text.Json;

namespace Reporting.LocalHost.Events;

/// <summary>A file that only grows, a JSON document a line. A line cut off by a crash is forgotten, which costs one more
/// delivery and never loses one.</summary>
public sealed class JsonLines<T>
{
    private readonly Lock writing = new();
    private readonly List<T> items = [];
    private readonly string file;

    public JsonLines(string file)
    {
        this.file = file;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (!File.Exists(file)) return;

        var lines = File.ReadAllLines(file);
        items.AddRange(from line in lines let item = Parsed(line) where item is not null select item);
        if (items.Count < lines.Length) File.WriteAllLines(file, items.Select(item => JsonSerializer.Serialize(item)), new UTF8Encoding());
    }

    public IReadOnlyList<T> All
    {
        get { lock (writing) return [.. items]; }
    }

    public void Add(T item)
    {
        lock (writing)
        {
            File.AppendAllText(file, JsonSerializer.Serialize(item) + "\n");
            items.Add(item);
        }
    }

    private static T? Parsed(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
