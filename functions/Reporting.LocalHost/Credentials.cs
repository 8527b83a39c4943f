using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Reporting.LocalHost;

/// <summary>The tokens of this machine's officer and units, kept in a file so that a link still opens after a restart.</summary>
public sealed record Credentials(string Officer, IReadOnlyDictionary<string, string> Units)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Keeps every token in the file, whoever it is for, and adds what is missing.</summary>
    public static Credentials ReadOrMake(string file, IEnumerable<string> units)
    {
        var kept = Read(file);
        var all = new SortedDictionary<string, string>(kept.Units?.ToDictionary() ?? [], StringComparer.Ordinal);
        foreach (var unit in units) all.TryAdd(unit, NewToken());

        var credentials = new Credentials(kept.Officer ?? NewToken(), all);
        if (kept.Officer is null || all.Count > kept.Units?.Count) credentials.Write(file);
        return credentials;
    }

    private static Stored Read(string file)
    {
        if (!File.Exists(file)) return new(null, null);
        try
        {
            return JsonSerializer.Deserialize<Stored>(File.ReadAllText(file), Json) ?? new(null, null);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file} is not readable; mend it, or delete it to get new tokens: {error.Message}", error);
        }
    }

    private static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    private void Write(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var written = file + ".new";
        File.WriteAllText(written, JsonSerializer.Serialize(new Stored(Officer, Units), Json) + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(written, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(written, file, overwrite: true);
    }

    private sealed record Stored(string? Officer, IReadOnlyDictionary<string, string>? Units);
}
