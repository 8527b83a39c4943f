using FsCheck.Xunit;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Domain.Reminders;
using Reporting.Domain.Roster;
using Reporting.Domain.Tests.Support;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Reminders;

public sealed class LettersToLateUnits
{
    private const string Morning = "2024-05-26T08:00:00";

    private static readonly ReportingTree Tree = VanCanh.Programme.TreeIn(VanCanh.HalfYear2024);

    [Theory]
    //          sent                                                            now                    state                                                overdue
    [InlineData("nothing",                                                      "2024-05-24T23:59:59", null,                                                null)]
    [InlineData("nothing",                                                      "2024-05-25T00:00:00", "Chưa nộp",                                          "chưa đến 1 phút")]
    [InlineData("nothing",                                                      "2024-05-24T17:00:00Z", "Chưa nộp",                                         "chưa đến 1 phút")]
    [InlineData("nothing",                                                      "2024-05-26T08:12:00", "Chưa nộp",                                          "1 ngày 8 giờ 12 phút")]
    [InlineData("nothing",                                                      "2024-08-01T00:00:00", "Chưa nộp",                                          "68 ngày")]
    [InlineData("rejected 2024-05-20T08:30:00",                                 "2024-05-23T08:00:00", null,                                                null)]      // there is still time
    [InlineData("rejected 2024-05-20T08:30:00",                                 "2024-05-26T08:00:00", "Bị trả lại với 3 lỗi (bản nộp ngày 20/5/2024)",     "1 ngày 8 giờ")]
    [InlineData("rejected 2024-05-20T08:30:00, rejected 2024-05-25T09:00:00",   "2024-05-26T08:00:00", "Bị trả lại với 3 lỗi (bản nộp ngày 25/5/2024)",     "1 ngày 8 giờ")]
    [InlineData("failed 2024-05-20T08:30:00, rejected 2024-05-21T08:00:00",     "2024-05-26T08:00:00", "Bị trả lại với 3 lỗi (bản nộp ngày 21/5/2024)",     "1 ngày 8 giờ")]
    [InlineData("received 2024-05-26T07:59:00",                                 "2024-05-26T08:00:00", null,                                                null)]      // it waits for us
    [InlineData("rejected 2024-05-20T08:30:00, received 2024-05-26T07:59:00",   "2024-05-26T08:00:00", null,                                                null)]
    [InlineData("failed 2024-05-24T08:00:00",                                   "2024-05-26T08:00:00", null,                                                null)]      // ours to mend
    [InlineData("rejected 2024-05-20T08:30:00, failed 2024-05-24T08:00:00",     "2024-05-26T08:00:00", null,                                                null)]
    [InlineData("accepted 2024-05-24T23:59:59",                                 "2024-05-26T08:00:00", null,                                                null)]
    [InlineData("accepted 2024-05-25T00:00:00",                                 "2024-05-26T08:00:00", null,                                                null)]      // late, and done
    [InlineData("accepted 2024-05-20T08:00:00, rejected 2024-05-21T08:00:00",   "2024-05-26T08:00:00", null,                                                null)]
    public void List_who_owes_a_report_past_its_due_moment_and_say_how_it_stands(string sent, string now, string? state, string? overdue)
    {
        var listed = Write([VanCanh.Judge(sent, now)], now)?.Late.Single();

        Assert.Equal((state, overdue), (listed?.State, listed?.Overdue));
        Assert.Equal(state is null ? null : "24 giờ 00 Thứ Sáu ngày 24/5/2024", listed?.Due);
    }

    [Fact]
    public void Read_as_a_letter_of_the_office() => Assert.Equal(
        """
        Số:          /TTYT-TCHC
        Vân Canh, ngày          tháng 5 năm 2024
        V/v đôn đốc nộp báo cáo sơ kết 6 tháng năm 2024
        Kính gửi: Phòng Tổ chức - Hành chính, Phòng Kế hoạch - Nghiệp vụ
        Thực hiện Kế hoạch của Trung tâm Y tế huyện Vân Canh (số …/KH-TTYT, tháng 5 năm 2024) triển khai thực hiện công tác vì sự tiến bộ của phụ nữ và bình đẳng giới năm 2024, các đơn vị nộp báo cáo sơ kết 6 tháng năm 2024 (số liệu từ ngày 15/11/2023 đến hết ngày 14/5/2024) về Phòng Tổ chức - Hành chính. Hạn nộp: trước ngày 25/5/2024 (hết 24 giờ 00 Thứ Sáu ngày 24/5/2024).
        Tính đến 08:00:00 ngày 26/5/2024, 19/22 đơn vị có báo cáo được chấp nhận; 01 đơn vị đã gửi báo cáo, đang chờ kết quả kiểm tra, không phải gửi lại; còn 02 đơn vị quá hạn, gồm 01 đơn vị chưa nộp báo cáo và 01 đơn vị có báo cáo bị trả lại do còn lỗi, cụ thể như sau:
        Phòng Tổ chức - Hành chính | 24 giờ 00 Thứ Sáu ngày 24/5/2024 | Chưa nộp | 1 ngày 8 giờ | 0256 3114 074
        Phòng Kế hoạch - Nghiệp vụ | 24 giờ 00 Thứ Sáu ngày 24/5/2024 | Bị trả lại với 3 lỗi (bản nộp ngày 20/5/2024) | 1 ngày 8 giờ | 0256 3121 111
        Để bảo đảm tiến độ tổng hợp, Trung tâm Y tế huyện Vân Canh đề nghị các đơn vị nêu trên khẩn trương hoàn thành và nộp báo cáo trên hệ thống; báo cáo bị trả lại thì sửa các ô được chỉ ra trong tệp trả lại rồi nộp lại chính tệp đó. Báo cáo nộp muộn được nhận đến hết 24 giờ 00 Chủ nhật ngày 30/6/2024; sau thời điểm đó kỳ báo cáo khóa sổ, hệ thống không nhận thêm báo cáo.
        Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị các đơn vị liên hệ Phòng Tổ chức - Hành chính (thư điện tử tchc@ttyt-vancanh.example) để được hướng dẫn./.
        GIÁM ĐỐC
        Nơi nhận: Như trên; Lưu: VT, TC-HC
        """,
        Text(Write("nothing", "rejected 2024-05-20T08:30:00", "received 2024-05-26T07:59:00")));

    [Theory]
    //          late  appendix  addressees
    [InlineData(1,    false,    1)]
    [InlineData(5,    false,    5)]
    [InlineData(6,    true,     1)]     // from here on they are in a list
    [InlineData(22,   true,     1)]
    public void Address_a_few_units_by_name_and_many_by_their_list(int late, bool appendix, int addressees)
    {
        var letter = Write([.. Enumerable.Repeat("nothing", late)]);

        Assert.Equal((appendix, addressees, late), (letter.HasAppendix, letter.Addressees.Count, letter.Late.Count));
        Assert.Equal(appendix ? "Các đơn vị có tên trong danh sách kèm theo" : "Phòng Tổ chức - Hành chính", letter.Addressees[0]);
        Assert.EndsWith(appendix ? "chưa nộp báo cáo (danh sách kèm theo)." : "chưa nộp báo cáo, cụ thể như sau:", letter.Opening[1], StringComparison.Ordinal);
        Assert.Contains(late == 1 ? " đề nghị đơn vị khẩn trương" : appendix ? " đề nghị các đơn vị có tên trong danh sách khẩn trương" : " đề nghị các đơn vị nêu trên khẩn trương", letter.Closing[0], StringComparison.Ordinal);
    }

    [Theory]
    //          accepted unsent returned waiting not due  words
    [InlineData(2,       1,     0,       0,      0, "02/03 đơn vị có báo cáo được chấp nhận; còn 01 đơn vị quá hạn chưa nộp báo cáo")]
    [InlineData(2,       0,     1,       0,      0, "02/03 đơn vị có báo cáo được chấp nhận; còn 01 đơn vị quá hạn vì báo cáo đã nộp bị trả lại do còn lỗi")]
    [InlineData(0,       2,     1,       0,      0, "chưa đơn vị nào trong 03 đơn vị có báo cáo được chấp nhận; 03 đơn vị quá hạn, gồm 02 đơn vị chưa nộp báo cáo và 01 đơn vị có báo cáo bị trả lại do còn lỗi")]
    [InlineData(9,       1,     1,       3,      0, "09/14 đơn vị có báo cáo được chấp nhận; 03 đơn vị đã gửi báo cáo, đang chờ kết quả kiểm tra, không phải gửi lại; còn 02 đơn vị quá hạn, gồm 01 đơn vị chưa nộp báo cáo và 01 đơn vị có báo cáo bị trả lại do còn lỗi")]
    [InlineData(9,       1,     0,       0,      2, "09/12 đơn vị có báo cáo được chấp nhận; 02 đơn vị chưa quá hạn nộp; còn 01 đơn vị quá hạn chưa nộp báo cáo")]
    public void Account_for_every_unit(int accepted, int unsent, int returned, int waiting, int notDue, string words)
    {
        ObligationState[] states =
        [
            .. Enumerable.Repeat(ObligationState.OnTime, accepted), .. Enumerable.Repeat(ObligationState.Missed, unsent + returned),
            .. Enumerable.Repeat(ObligationState.Checking, waiting), .. Enumerable.Repeat(ObligationState.Awaited, notDue),
        ];
        var rejected = Sent.Parse("rejected 2024-05-20T08:30:00")[0];
        var obligations = Tree.Reporters.Zip(states, (unit, state) => Standing(unit, state)).ToList();
        for (var i = 0; i < returned; i++) obligations[accepted + unsent + i] = obligations[accepted + unsent + i] with { Submission = rejected };

        Assert.StartsWith($"Tính đến 08:00:00 ngày 26/5/2024, {words}, cụ thể", Write(obligations, Morning)!.Opening[1], StringComparison.Ordinal);
    }

    [Property]
    public bool Name_nobody_but_the_late_whatever_the_states(byte[] states)
    {
        var obligations = Tree.Reporters.Zip(states, (unit, state) => Standing(unit, (ObligationState)(state % 10))).ToList();
        var late = obligations.Where(one => one.State == ObligationState.Missed).Select(one => one.Unit.Name).ToList();

        var letter = Write(obligations, Morning);

        return letter is null ? late.Count == 0 : letter.Late.Select(one => one.Name).SequenceEqual(late) && (letter.HasAppendix || letter.Addressees.SequenceEqual(late));
    }

    [Fact]
    public void Are_about_the_units_of_one_node_and_count_these_alone()
    {
        var stations = Tree.Find(UnitCode.Parse("KHOI-TYT"))!;

        var letter = ReminderLetter.Write(VanCanh.Programme, VanCanh.HalfYear2024, stations, Obligations(Morning, "nothing"), Moments.Moment(Morning));
        Assert.Null(letter);    // the one late unit is a department

        var all = ReminderLetter.Write(VanCanh.Programme, VanCanh.HalfYear2024, stations, Obligations(Morning, [.. Enumerable.Repeat("nothing", 17)]), Moments.Moment(Morning))!;
        Assert.Equal(["Trạm Y tế thị trấn Vân Canh", "Trạm Y tế xã Canh Vinh"], all.Addressees);
        Assert.Contains("05/07 đơn vị thuộc Khối các trạm y tế có báo cáo được chấp nhận", all.Opening[1], StringComparison.Ordinal);
    }

    [Theory]
    //          now                    asks to
    [InlineData("2024-06-30T23:59:59", "Báo cáo nộp muộn được nhận đến hết 24 giờ 00 Chủ nhật ngày 30/6/2024")]
    [InlineData("2024-07-01T00:00:00", "Kỳ báo cáo đã khóa sổ lúc 24 giờ 00 Chủ nhật ngày 30/6/2024, hệ thống không nhận thêm báo cáo.")]
    public void Ask_for_no_report_that_would_not_be_taken(string now, string words)
    {
        var closing = Write(Obligations(now, "nothing"), now)!.Closing;

        Assert.Contains(words, closing[0], StringComparison.Ordinal);
        Assert.EndsWith("để được hướng dẫn./.", closing[^1], StringComparison.Ordinal);
    }

    [Theory]
    //          extended to            now                    due                                                      overdue
    [InlineData("2024-05-31T17:00:00", "2024-06-02T08:00:00", "17:00:00 ngày 31/5/2024 (đã gia hạn)",                 "1 ngày 15 giờ")]
    [InlineData("2024-06-01",          "2024-06-02T08:00:00", "24 giờ 00 Thứ Sáu ngày 31/5/2024 (đã gia hạn)",      "1 ngày 8 giờ")]
    [InlineData("2024-06-01",          "2024-05-31T23:59:59", null,                                                    null)]
    public void Count_from_the_units_own_due_moment(string until, string now, string? due, string? overdue)
    {
        var listed = Write([VanCanh.Judge("nothing", now, VanCanh.DeadlineWith(Grants.Extension(until)))], now)?.Late.Single();

        Assert.Equal((due, overdue), (listed?.Due, listed?.Overdue));
    }

    [Fact]
    public void Leave_out_who_is_exempt_and_do_not_count_it()
    {
        var exempt = VanCanh.Judge("nothing", Morning, VanCanh.DeadlineWith(Grants.Exemption()));

        var letter = Write([.. Obligations(Morning, "nothing").Where(one => one.Unit.Code != exempt.Unit.Code), exempt], Morning)!;

        Assert.Equal(["Phòng Tổ chức - Hành chính"], letter.Addressees);
        Assert.Contains("20/21 đơn vị có báo cáo được chấp nhận", letter.Opening[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Tell_every_rule_that_was_missed_and_what_moved_a_day()
    {
        var (first, second) = (VanCanh.HalfYear2024.Due, new DueMoment(new DateOnly(2024, 5, 20), new("02 ngày làm việc sau ngày chốt số liệu", ""), new("trùng ngày nghỉ, không dời", ""), TimeSpan.Zero));
        Obligation[] late = [.. Tree.Reporters.Take(3).Select((unit, i) => Standing(unit, ObligationState.Missed) with { Deadline = VanCanh.Deadline with { Rule = i == 1 ? second : first } })];

        Assert.EndsWith(
            ". Hạn nộp: trước ngày 25/5/2024 (hết 24 giờ 00 Thứ Sáu ngày 24/5/2024); 02 ngày làm việc sau ngày chốt số liệu (hết 24 giờ 00 Thứ Hai ngày 20/5/2024; trùng ngày nghỉ, không dời).",
            Write(late, Morning)!.Opening[0], StringComparison.Ordinal);
    }

    [Theory]
    //          letterCode    documentCode  number ends with
    [InlineData("TTYT-TCHC",  "BC-TTYT",    "/TTYT-TCHC")]
    [InlineData(null,         "BC-TTYT",    "/TTYT")]
    [InlineData(null,         "BC-TTYT-KT", "/TTYT-KT")]
    [InlineData(null,         "BC",         "/…")]
    public void End_their_number_with_issuer_and_department(string? letterCode, string documentCode, string ending)
    {
        var programme = VanCanh.Programme with { Issuer = VanCanh.Programme.Issuer with { LetterCode = letterCode, DocumentCode = documentCode } };

        var letter = ReminderLetter.Write(programme, VanCanh.HalfYear2024, Tree.Root, Obligations(Morning, "nothing"), Moments.Moment(Morning))!;

        Assert.EndsWith("\u00a0" + ending, letter.Number, StringComparison.Ordinal);
        Assert.Contains($"\u00a0{ending} ngày\u00a0", letter.ListBelongsTo, StringComparison.Ordinal);
    }

    [Theory]
    //          name           phone         mail         words
    [InlineData("Nguyễn Thị A", "0256 3114",  "a@b.vn",    "Nguyễn Thị A: 0256\u00a03114")]
    [InlineData("Nguyễn Thị A", null,         "a@b.vn",    "Nguyễn Thị A: a@b.vn")]
    [InlineData("Nguyễn Thị A", null,         null,        "Nguyễn Thị A (chưa có điện thoại)")]
    [InlineData("Trạm 1",       "0256 3114",  null,        "0256\u00a03114")]      // the unit's own name stands beside it already
    [InlineData(null,           null,         null,        "Chưa có")]
    public void Say_whom_to_call(string? name, string? phone, string? mail, string words)
    {
        var unit = VanCanh.CanhLien with { Name = "Trạm 1", Contacts = name is null ? [] : [new Contact { Name = name, Phone = phone, Email = mail }] };

        Assert.Equal(words, Write([Standing(unit, ObligationState.Missed)], Morning)!.Late.Single().Contacts);
    }

    [Fact]
    public void Name_the_report_though_its_label_does_not() =>
        Assert.Equal("V/v đôn đốc nộp báo cáo Sơ kết năm 2024", ReminderLetter.Write(
            SmallPack.Programme, SmallPack.Programme.FindPeriod(PeriodId.Parse("2024-6T"))!, SmallPack.Programme.Units[0],
            [Standing(SmallPack.Programme.Units[1], ObligationState.Missed)], Moments.Moment(Morning))!.Subject);

    private static Obligation Standing(Unit unit, ObligationState state) => new(unit, VanCanh.Deadline, state, null, 0, new("", ""));

    // The first units have sent this; all others were accepted in time.
    private static List<Obligation> Obligations(string now, params string[] sent) =>
        [.. Tree.Reporters.Select((unit, i) => Deadline.Judge(VanCanh.Deadline, unit, Sent.Parse(i < sent.Length ? sent[i] : "accepted 2024-05-20T08:00:00"), Moments.Moment(now)))];

    private static ReminderLetter Write(params string[] sent) => Write(Obligations(Morning, sent), Morning)!;

    private static ReminderLetter? Write(IEnumerable<Obligation> obligations, string now) =>
        ReminderLetter.Write(VanCanh.Programme, VanCanh.HalfYear2024, Tree.Root, obligations, Moments.Moment(now));

    private static string Text(ReminderLetter letter) => string.Join('\n',
    [
        letter.Number, letter.PlaceAndDate, letter.Subject, $"Kính gửi: {string.Join(", ", letter.Addressees)}", .. letter.Opening,
        .. letter.Late.Select(one => $"{one.Name} | {one.Due} | {one.State} | {one.Overdue} | {one.Contacts}"), .. letter.Closing,
        letter.Signer.Position, $"Nơi nhận: {string.Join("; ", letter.Recipients)}",
    ]).Replace('\u00a0', ' ');
}
