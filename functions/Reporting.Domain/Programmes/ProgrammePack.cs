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
        Programme? programme;
        try
        {
            programme = JsonSerializer.Deserialize<Programme>(json, Json);
        }
        catch (JsonException wrong)
        {
            throw new ProgrammePackException(file, [$"{wrong.Path ?? "$"} (line {wrong.LineNumber + 1}): {Sentence(wrong)}"]);
        }

        if (programme is null) throw new ProgrammePackException(file, ["$: the file holds null, not a programme"]);
        var problems = PackChecks.ProblemsOf(programme).ToList();
        return problems.Count == 0 ? programme : throw new ProgrammePackException(file, problems);
    }

    // System.Text.Json repeats the path in its sentence.
    private static string Sentence(JsonException wrong) => wrong.Message.Split(" Path: ")[0].TrimEnd('.', ' ');

    private static void LeaveOutWhatIsComputed(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].Set is null) type.Properties.RemoveAt(i);
        }
    }
}
