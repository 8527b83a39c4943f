using Microsoft.AspNetCore.Http;
using Reporting.Domain;
using Reporting.Functions.Api;
using Reporting.Functions.Portal.Pages;

namespace Reporting.Functions.Portal;

/// <summary>What a person reads who cannot have what was asked for.</summary>
internal static class Refusals
{
    private static readonly Problem NoSuchPage = new(404, "no-such-page",
        new("Địa chỉ này không có trang nào, hoặc báo cáo không còn ở đây. Hãy mở lại liên kết của đơn vị.", "There is no page at this address, or the report is no longer here. Open your unit's link again."));

    private static readonly Problem NoSession = new(401, "unauthorised",
        new("Phiên làm việc chưa mở hoặc đã hết giờ. Hãy mở lại liên kết riêng của đơn vị mà cơ quan tổng hợp đã gửi.",
            "No session is open here, or it has ended. Open your unit's personal link again, the one that the office has sent."));

    private static readonly Problem NotYours = new(403, "forbidden",
        new("Trang này thuộc về đơn vị khác. Mỗi đơn vị chỉ xem được báo cáo của mình.", "This page belongs to another unit. A unit sees its own reports only."));

    private static readonly Problem BadLink = new(404, "bad-link",
        new("Liên kết không đúng, đã hết hạn hoặc đã bị thu hồi. Hãy xin cơ quan tổng hợp cấp liên kết mới.", "This link is not right, has expired or has been revoked. Ask the office for a new one."));

    /// <returns>Whether the one who asks is a person with a browser, and not a program.</returns>
    public static bool ArePages(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    public static IResult Page(HttpRequest request, Problem problem) =>
        Portal.Page.Of<RefusedPage, Problem>(View.Of(request), InPlainWords(problem), problem.Status);

    public static IResult NotFound(HttpRequest request) => Page(request, NoSuchPage);

    public static IResult WrongLink(HttpRequest request) => Page(request, BadLink);

    /// <returns>What the heading says.</returns>
    public static Bilingual TitleOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => new("Cần mở liên kết của đơn vị", "Open your unit's link"),
        StatusCodes.Status403Forbidden => new("Không mở được trang này", "This page does not open"),
        StatusCodes.Status404NotFound => new("Không tìm thấy", "Not found"),
        StatusCodes.Status429TooManyRequests => new("Xin chờ một phút", "Please wait a minute"),
        _ => new("Không thực hiện được", "That cannot be done"),
    };

    // What the API says to programs is not what a person at a health station needs to read.
    private static Problem InPlainWords(Problem problem) => problem.Code switch
    {
        "unauthorised" => NoSession,
        "forbidden" => NotYours,
        _ when problem.Status == StatusCodes.Status404NotFound && problem.Code != BadLink.Code => NoSuchPage,
        _ => problem,
    };
}
