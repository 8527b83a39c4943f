using Microsoft.AspNetCore.Http;
using Reporting.Functions.Portal.Desk.SignIn;

namespace Reporting.Functions.Portal.Start;

/// <summary>What the page shows that anybody sees first.</summary>
/// <param name="HasSignedOut">Whether it comes right after signing out.</param>
/// <param name="GoesOnTo">The address to which the browser goes on by itself; null to stay.</param>
public sealed record StartModel(bool HasSignedOut, string? GoesOnTo)
{
    /// <summary>The page after signing out, when there is nothing else to end.</summary>
    internal const string AfterAll = "/?out";

    /// <summary>The same for the desk. The platform has a session of its own, which ours cannot end and which would let the next person at the
    /// computer in; a form may not lead to where that ends, so a page does.</summary>
    internal const string AfterTheDesk = "/?out=desk";

    internal static StartModel Of(HttpRequest request) =>
        new(request.Query.ContainsKey("out"), request.Query["out"] == "desk" ? DeskEntrance.PlatformSignOut : null);
}
