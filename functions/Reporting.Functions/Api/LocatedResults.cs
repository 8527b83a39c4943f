using Microsoft.AspNetCore.Http;

namespace Reporting.Functions.Api;

internal static class LocatedResults
{
    /// <returns>The answer with a Location header.</returns>
    public static IResult At(this IResult result, string location) => new LocatedResult(result, location);
}
