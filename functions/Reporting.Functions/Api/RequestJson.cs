using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Reporting.Functions.Api;

/// <summary>Reads the small JSON bodies of officers' requests: strictly, so that a misspelt name is said and not ignored.</summary>
public static class RequestJson
{
    // A list of every unit of a province has some tens of kilobytes.
    private const int MostBytes = 1_000_000;

    private static readonly JsonSerializerOptions Strict = new(ApiJson.Options)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
    };

    public static async Task<Found<T>> Read<T>(HttpRequest request, CancellationToken stop)
        where T : class
    {
        var bytes = new byte[MostBytes + 1];
        var read = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, stop);
        if (read > MostBytes) return Problems.BodyTooLarge(MostBytes);
        try
        {
            return JsonSerializer.Deserialize<T>(bytes.AsSpan(0, read), Strict) is { } body ? body : Problems.BadJson("$", "null");
        }
        catch (JsonException wrong)
        {
            return Problems.BadJson(wrong.Path ?? "$", wrong.Message.Split(" Path: ")[0]);
        }
    }
}
