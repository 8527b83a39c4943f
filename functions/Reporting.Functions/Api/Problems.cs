using Microsoft.AspNetCore.Http;
using Reporting.Domain;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;

namespace Reporting.Functions.Api;

/// <summary>The catalogue of problems.</summary>
public static class Problems
{
    public static readonly Problem Unauthorised = new(401, "unauthorised",
        new("Cần mã truy cập hợp lệ trong đầu mục Authorization: Bearer.", "A valid token is needed in the header Authorization: Bearer."));

    public static readonly Problem Forbidden = new(403, "forbidden",
        new("Mã truy cập này không mở được địa chỉ này: mỗi đơn vị chỉ xem được báo cáo của mình.", "This token does not open this address: a unit sees its own reports only."));

    public static readonly Problem TooManyWrongTokens = new(429, "too-many-wrong-tokens",
        new("Từ địa chỉ mạng này vừa có quá nhiều mã truy cập sai; hãy chờ một phút rồi thử lại.", "Too many wrong tokens have just come from this network address; wait a minute and try again."));

    public static readonly Problem TooManyRequests = new(429, "too-many-requests",
        new("Từ địa chỉ mạng này vừa có quá nhiều yêu cầu; hãy chờ một phút rồi thử lại.", "Too many requests have just come from this network address; wait a minute and try again."));

    public static readonly Problem TooManyChanges = new(429, "too-many-changes",
        new("Đơn vị vừa gửi hoặc tải về quá nhiều lần trong một giờ. Những lần đã gửi vẫn còn nguyên; hãy chờ ít phút rồi tiếp tục.", "The unit has sent or downloaded too often within an hour. What was sent is safe; wait some minutes and go on."));

    public static readonly Problem TooManySessions = new(429, "too-many-sessions",
        new("Liên kết hoặc tài khoản này vừa được mở quá nhiều lần trong một giờ; hãy chờ ít phút rồi mở lại.", "This link or account has been opened too often within an hour; wait some minutes and open it again."));

    public static readonly Problem NotOurForm = new(403, "not-our-form",
        new("Yêu cầu không kèm mã biểu mẫu của phiên làm việc này. Hãy mở lại trang rồi gửi lại.", "The request does not carry this session's form token. Open the page again and send it again."));

    public static readonly Problem EmptyBody = new(400, "empty-body",
        new("Yêu cầu không kèm tệp. Hãy gửi tệp .xlsx làm nội dung, hoặc trong trường “file” của biểu mẫu multipart.", "The request carries no file. Send the .xlsx as the body, or in the field \"file\" of a multipart form."));

    public static readonly Problem NotMultipart = new(400, "malformed-multipart",
        new("Biểu mẫu multipart bị hỏng hoặc không có trường “file”.", "The multipart form is malformed or has no field \"file\"."));

    public static readonly Problem NotAForm = new(400, "malformed-form",
        new("Biểu mẫu gửi lên bị hỏng. Hãy mở lại trang rồi gửi lại.", "The form that was sent is malformed. Open the page again and send it again."));

    public static Problem UnknownProgramme(string programme) => new(404, "unknown-programme",
        new($"Không có chương trình “{programme}”. Danh sách: GET /api/programmes.", $"There is no programme \"{programme}\". GET /api/programmes lists them."));

    public static Problem UnknownPeriod(string period, Programme programme) => new(404, "unknown-period",
        new($"Chương trình {programme.Id} không có kỳ “{period}”. Danh sách: GET /api/programmes/{programme.Id}/periods.",
            $"Programme {programme.Id} has no period \"{period}\". GET /api/programmes/{programme.Id}/periods lists them."));

    public static Problem UnknownUnit(string unit, Programme programme) => new(404, "unknown-unit",
        new($"Đơn vị “{unit}” không có trong danh sách báo cáo của chương trình {programme.Id} kỳ này.", $"Unit \"{unit}\" owes no report to programme {programme.Id} in this period."));

    public static Problem UnitOfNoProgramme(string unit) => new(404, "unknown-unit",
        new($"Đơn vị “{unit}” không báo cáo trong chương trình nào.", $"Unit \"{unit}\" reports to no programme."));

    public static Problem UnknownToken(string token, UnitCode unit) => new(404, "unknown-token",
        new($"Đơn vị {unit} không có mã truy cập “{token}”. Danh sách: GET /api/units/{unit}/tokens.", $"Unit {unit} has no token \"{token}\". GET /api/units/{unit}/tokens lists them."));

    public static Problem BadDays(string days, int most) => new(400, "bad-days",
        new($"days “{days}” phải là số ngày từ 1 đến {most}.", $"days \"{days}\" must be a number of days from 1 to {most}."));

    public static Problem UnknownSubmission(string submission) => new(404, "unknown-submission",
        new($"Không có lần nộp “{submission}”.", $"There is no submission \"{submission}\"."));

    public static Problem NoVerdictYet(SubmissionId submission) => new(409, "no-verdict-yet",
        new($"Lần nộp {submission} đang được kiểm tra; hãy thử lại sau ít giây.", $"Submission {submission} is being checked; try again in a few seconds."));

    public static Problem NotProcessed(SubmissionId submission) => new(409, "not-processed",
        new($"Lần nộp {submission} chưa xử lý được do lỗi phía hệ thống; tệp vẫn được giữ nguyên.", $"Submission {submission} could not be processed, for a reason on our side; the file is safe."));

    public static Problem TooLarge(long most) => new(413, "file-too-large",
        new($"Tệp vượt giới hạn {most / 1_000_000} MB. Biểu mẫu điền đủ chỉ vài chục KB: hãy xoá hình ảnh, trang tính chèn thêm.",
            $"The file is over the limit of {most / 1_000_000} MB. A filled-in form has a few dozen KB: remove pictures and added sheets."));

    public static Problem PeriodNotOpen(Period period) => new(409, "period-not-open", PeriodSentences.NotOpen(period));

    public static Problem PeriodClosed(Period period) => new(409, "period-closed", PeriodSentences.Closed(period));

    public static Problem BadMoment(string text) => new(400, "bad-moment",
        new($"“{text}” không phải thời điểm ISO 8601 có múi giờ, ví dụ 2024-05-25T00:00:00+07:00.", $"\"{text}\" is not an ISO 8601 moment with an offset, such as 2024-05-25T00:00:00+07:00."));

    public static Problem BadDay(string text) => new(400, "bad-day",
        new($"“{text}” không phải ngày dạng 2024-05-31.", $"\"{text}\" is not a day such as 2024-05-31."));

    public static Problem UnknownElement(string element, Programme programme) => new(404, "unknown-element",
        new($"Chương trình {programme.Id} không có chỉ số cộng được nào mã “{element}”.", $"Programme {programme.Id} has no figure \"{element}\" that adds up."));

    public static Problem UnknownNode(string node) => new(404, "unknown-node",
        new($"Cây báo cáo kỳ này không có nút “{node}”.", $"The reporting tree of this period has no node \"{node}\"."));

    public static Problem NobodyIsLate(Period period, Unit node, DateTimeOffset now)
    {
        var (due, moment) = (period.DueInWords, VietnamTime.Words(now));
        return new(409, "nobody-is-late", new(
            $"Lúc {moment.Vi}, không có đơn vị nào thuộc {node.Name} quá hạn nộp kỳ {period.Id} nên không có công văn đôn đốc. {due.Vi}. Đơn vị đã gửi báo cáo và đang chờ kết quả kiểm tra không tính là quá hạn.",
            $"At {moment.En} no unit of {node.Name} is late with period {period.Id}, so there is no letter to write. {due.En}. A unit that waits for the answer to its report is not late."));
    }

    public static Problem RosterNotValid(int findings) => new(422, "roster-not-valid",
        new($"Danh sách đơn vị có {findings} lỗi; chưa thay đổi gì. Hãy sửa từng ô được nêu rồi gửi lại.", $"The roster has {findings} {(findings == 1 ? "fault" : "faults")}; nothing has been changed. Mend the cells named and send it again."));

    public static readonly Problem RosterOvertaken = new(409, "roster-overtaken",
        new("Cùng lúc này có người khác vừa thay danh sách đơn vị. Hãy tải danh sách mới về, sửa rồi gửi lại.", "Somebody else has replaced the roster at the same time. Download the new one, change it and send it again."));

    public static Problem BadDryRun(string text) => new(400, "bad-dry-run",
        new($"dryRun “{text}” phải là true hoặc false.", $"dryRun \"{text}\" must be true or false."));

    public static Problem BadJson(string path, string reason) => new(400, "bad-json",
        new($"Nội dung JSON không đọc được tại {path}: {reason}", $"The JSON body cannot be read at {path}: {reason}"));

    public static Problem BodyTooLarge(int most) => new(413, "body-too-large",
        new($"Nội dung yêu cầu vượt giới hạn {most / 1000} KB.", $"The request body is over the limit of {most / 1000} KB."));

    public static Problem BadGrant(Bilingual detail) => new(422, "bad-extension", detail);

    public static Problem DueByRule(Period period) => new(409, "due-by-rule",
        new($"Kỳ {period.Id} có hạn theo quy tắc của chương trình ({period.Due.Rule.Vi}); chỉ kỳ nộp theo yêu cầu mới ấn định ngày được. Hãy dùng gia hạn.",
            $"Period {period.Id} is due by its programme's rule ({period.Due.Rule.En}); a day can be named only for a report due on request. Grant an extension instead."));

    public static Problem BadDueDay(string text, Period period) => new(422, "bad-due-day",
        new($"“{text}” không dùng làm hạn của kỳ {period.Id} được: cần một ngày dạng 2024-05-31, không trước ngày mở kỳ {VietnamTime.Date(VietnamTime.DayOf(period.OpensAt))}, không quá một năm sau đó.",
            $"\"{text}\" cannot be the due day of period {period.Id}: give a day such as 2024-05-31, not before the period opens on {VietnamTime.DayOf(period.OpensAt):yyyy-MM-dd}, and at most a year after it."));

    public static Problem DocumentTooLong(int most) => new(422, "document-too-long",
        new($"Số và ngày văn bản dài tối đa {most} ký tự.", $"The document's number and date have at most {most} characters."));

    public static Problem BounceTooLarge(long most) => new(413, "bounce-too-large",
        new($"Thư vượt giới hạn {most} byte. Hãy chuyển thông báo không gửi được mà không kèm thư gốc đầy đủ.", $"The message is over the limit of {most} bytes. Hand in the notice without the whole of the mail it is about."));

    public static readonly Problem NoBounceBody = new(400, "empty-body",
        new("Yêu cầu không kèm thư. Hãy gửi toàn bộ thông báo không gửi được (message/rfc822) làm nội dung.", "The request carries no message. Send the whole notice (message/rfc822) as the body."));

    public static Problem BounceNotReadable(Bilingual why) => new(422, "bounce-not-readable",
        new($"{why.Vi} Chưa ghi nhận gì; hãy chuyển thư này cho người vận hành.", $"{why.En} Nothing was recorded; pass this message on to the operator."));

    public static readonly Problem BounceOfUnknownMail = new(422, "bounce-of-unknown-mail",
        new("Thông báo nói về một thư không có trong sổ thư và một địa chỉ chưa từng được gửi thư. Chưa ghi nhận gì.", "The notice is about a mail that is not in the outbox, and an address that was never written to. Nothing was recorded."));

    /// <returns>The refusal of a workbook, with what is wrong in it.</returns>
    public static IResult Result(Problem problem, IReadOnlyList<Finding> findings) => Results.Problem(
        detail: problem.Detail.En,
        statusCode: problem.Status,
        extensions: new Dictionary<string, object?> { ["code"] = problem.Code, ["message"] = new { vi = problem.Detail.Vi, en = problem.Detail.En }, ["findings"] = findings });

    public static IResult Result(Problem problem) => Results.Problem(
        detail: problem.Detail.En,
        statusCode: problem.Status,
        extensions: new Dictionary<string, object?> { ["code"] = problem.Code, ["message"] = new { vi = problem.Detail.Vi, en = problem.Detail.En } });
}
