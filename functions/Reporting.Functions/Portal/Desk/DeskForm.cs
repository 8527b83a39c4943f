using Microsoft.AspNetCore.Http;
using Reporting.Functions.Api;

namespace Reporting.Functions.Portal.Desk;

/// <summary>Reads the forms of the desk's pages: fields with words, no files.</summary>
internal static class DeskForm
{
    // The codes of every unit of a province have some tens of kilobytes.
    private const int MostBytes = 1_000_000;

    private static readonly char[] BetweenCodes = [' ', '\t', '\r', '\n', ',', ';'];

    public static async Task<Found<IFormCollection>> Read(HttpRequest request, CancellationToken stop)
    {
        var read = await RequestForm.Read(request, MostBytes, stop);
        if (read.Is(out _, out var problem)) return read;
        return problem.Status == StatusCodes.Status413PayloadTooLarge ? Problems.BodyTooLarge(MostBytes) : Problems.NotAForm;
    }

    /// <returns>The codes that a field holds, however often it is there and whatever stands between them.</returns>
    public static IReadOnlyList<string> Codes(IEnumerable<string?> values) =>
        [.. values.SelectMany(value => (value ?? "").Split(BetweenCodes, StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];
}
