using Microsoft.AspNetCore.Http;
using Reporting.Functions.Api;

namespace Reporting.Functions.Portal;

/// <summary>Leads on to a page after a form was sent, so that reloading that page sends nothing again.</summary>
internal static class SeeOther
{
    public static IResult At(string address) => Results.StatusCode(StatusCodes.Status303SeeOther).At(address);
}
