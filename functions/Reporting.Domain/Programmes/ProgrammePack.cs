using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Reporting.Domain.Programmes;

/// <summary>Reads a programme pack: the JSON file that defines a programme. A pack is taken whole or refused with the place of
/// everything that is wrong with it.</summary>
public static class ProgrammePack
{
    /// <summary>Strict on purpose: a misspelt property is an error, not a default.</summary>
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        AllowOutOfOrderMetadataProperties = true,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsComputed } },
    };

    /// <param name="json">The pack's text.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="ProgrammePackException">The pack is not valid; lists the JSON path of each problem.</exception>
    public static Programme Read(string json, string file)
    {
        var programme = Parse(json, file) ?? throw new ProgrammePackException(file, ["$: the file holds null, not a programme"]);
        IReadOnlyList<string> problems = [.. NullEntries(json)];
        if (problems.Count == 0) problems = PackChecks.ProblemsOf(programme);
        return problems.Count == 0 ? programme : throw new ProgrammePackException(file, problems);
    }

    private static Programme? Parse(string json, string file)
    {
        try
        {
            return JsonSerializer.Deserialize<Programme>(json, Json);
        }
        catch (JsonException wrong)
        {
            throw new ProgrammePackException(file, [$"{wrong.Path ?? "$"} (line {wrong.LineNumber + 1}): {Sentence(wrong)}"]);
        }
        catch (NotSupportedException wrong)
        {
            // A due date without its rule. This exception says where in its sentence only.
            var path = wrong.Message.Split(" Path: ")[^1].Split(" | ")[0];
            throw new ProgrammePackException(file, [$"{path}: {Sentence(wrong)}"]);
        }
    }

    // System.Text.Json repeats the path in its sentence.
    internal static string Sentence(Exception wrong) => wrong.Message.Split(" Path: ")[0].TrimEnd('.', ' ');

    // System.Text.Json lets null into any list, whatever the list is of.
    private static IEnumerable<string> NullEntries(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        return [.. In(document.RootElement, "$")];

        static IEnumerable<string> In(JsonElement value, string path) => value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany((entry, i) => entry.ValueKind == JsonValueKind.Null ? [$"{path}[{i}]: is null"] : In(entry, $"{path}[{i}]")),
            JsonValueKind.Object => value.EnumerateObject().SelectMany(property => In(property.Value, $"{path}.{property.Name}")),
            _ => [],
        };
    }

    private static void LeaveOutWhatIsComputed(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].Set is null) type.Properties.RemoveAt(i);
        }
    }
}
