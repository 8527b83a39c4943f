using Microsoft.AspNetCore.Http;
using Reporting.Domain;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Portal.Desk.SignIn;

namespace Reporting.Functions.Portal;

/// <summary>What a person reads who cannot have what was asked for.</summary>
internal static class Refusals
{
    private static readonly Problem NoSuchPage = new(404, "no-such-page",
        new("Địa chỉ này không có trang nào, hoặc báo cáo không còn ở đây. Hãy mở lại liên kết của đơn vị.", "There is no page at this address, or the report is no longer here. Open your unit's link again."));

    private static readonly Problem NoSuchDeskPage = new(404, "no-such-page",
        new("Địa chỉ này không có trang nào. Hãy xem lại chương trình, kỳ, đơn vị hoặc nhánh trong địa chỉ, hoặc bắt đầu lại từ bàn làm việc.",
            "There is no page at this address. Look at the programme, period, unit or branch in it again, or start from the desk."));

    private static readonly Problem NoSession = new(401, "unauthorised",
        new("Phiên làm việc chưa mở hoặc đã hết giờ. Hãy mở lại liên kết riêng của đơn vị mà cơ quan tổng hợp đã gửi.",
            "No session is open here, or it has ended. Open your unit's personal link again, the one that the office has sent."));

    private static readonly Problem NotYours = new(403, "forbidden",
        new("Trang này thuộc về đơn vị khác. Mỗi đơn vị chỉ xem được báo cáo của mình.", "This page belongs to another unit. A unit sees its own reports only."));

    private static readonly Problem BadLink = new(404, "bad-link",
        new("Liên kết không đúng, đã hết hạn hoặc đã bị thu hồi. Hãy xin cơ quan tổng hợp cấp liên kết mới.", "This link is not right, has expired or has been revoked. Ask the office for a new one."));

    private static readonly Problem NotSignedIn = new(401, "unauthorised",
        new("Trang này dành cho cán bộ tổng hợp và người vận hành. Phiên làm việc chưa mở hoặc đã hết giờ.", "This page is for officers and operators. No session is open, or it has ended."));

    private static readonly Problem NotYourOffice = new(403, "forbidden",
        new("Tài khoản này không được mở trang hoặc làm việc này: mỗi cơ quan chỉ thấy chương trình của mình, người vận hành chỉ được xem.",
            "This account may not open this page or do this: an office sees its own programmes only, an operator may look but not change anything."));

    private static readonly Problem SignInIsOff = new(404, "no-sign-in",
        new("Bản cài đặt này chưa bật đăng nhập. Hãy nhờ người vận hành bật theo tài liệu cài đặt.", "Sign-in is not switched on here. Ask the operator to do so; the deployment's document says how."));

    /// <returns>Whether the one who asks is a person with a browser, and not a program.</returns>
    public static bool ArePages(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    public static IResult Page(HttpRequest request, Problem problem)
    {
        var isDesk = request.Path.StartsWithSegments(DeskEntrance.Desk, StringComparison.Ordinal);
        var signIn = isDesk && problem.Status == StatusCodes.Status401Unauthorized ? DeskEntrance.SignIn(request.Path) : null;
        return Page(request, new Refusal(InPlainWords(problem, isDesk, RequireAccess.KnownCallerOf(request)?.Roles is not null)) { SignIn = signIn });
    }

    /// <returns>The page at which somebody signs in, where nothing looks after sign-in.</returns>
    public static IResult NoSignIn(HttpRequest request) => Page(request, new Refusal(SignInIsOff));

    /// <returns>What somebody reads who has signed in and has no role here.</returns>
    public static IResult NoRole(HttpRequest request, string name) => Page(request, new Refusal(new(403, "no-role", new(
        $"Tài khoản {name} đã đăng nhập nhưng chưa được giao vai trò nào ở đây. Hãy nhờ người quản trị giao vai trò Officer hoặc Operator, rồi đăng nhập lại.",
        $"The account {name} has signed in and has no role here. Ask the administrator for the role Officer or Operator, then sign in again.")))
    { SignOut = DeskEntrance.PlatformSignOut });

    public static IResult NotFound(HttpRequest request) => Page(request, NoSuchPage);

    public static IResult WrongLink(HttpRequest request) => Page(request, BadLink);

    /// <returns>What the heading says.</returns>
    public static Bilingual TitleOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => new("Chưa mở phiên làm việc", "No session is open"),
        StatusCodes.Status403Forbidden => new("Không mở được trang này", "This page does not open"),
        StatusCodes.Status404NotFound => new("Không tìm thấy", "Not found"),
        StatusCodes.Status429TooManyRequests => new("Xin chờ một phút", "Please wait a minute"),
        _ => new("Không thực hiện được", "That cannot be done"),
    };

    // What the API says to programs is not what a person at a health station needs to read.
    private static Problem InPlainWords(Problem problem, bool isDesk, bool isOfficer) => problem.Code switch
    {
        "unauthorised" when isDesk => NotSignedIn,
        "forbidden" when isDesk || isOfficer => NotYourOffice,
        "unauthorised" => NoSession,
        "forbidden" => NotYours,
        _ when problem.Status == StatusCodes.Status404NotFound && problem.Code != BadLink.Code => isDesk ? NoSuchDeskPage : NoSuchPage,
        _ => problem,
    };

    private static IResult Page(HttpRequest request, Refusal refusal) => Portal.Page.Of<RefusedPage, Refusal>(View.Of(request), refusal, refusal.Problem.Status);
}
