using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Reporting.Functions.Access;
using Reporting.Functions.Aggregate;
using Reporting.Functions.Api;
using Reporting.Functions.Audit;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Consolidate;
using Reporting.Functions.Deadline;
using Reporting.Functions.Mails;
using Reporting.Functions.Portal.Desk.Board;
using Reporting.Functions.Portal.Desk.Extensions;
using Reporting.Functions.Portal.Desk.FigureTrace;
using Reporting.Functions.Portal.Desk.Home;
using Reporting.Functions.Portal.Desk.Indicators;
using Reporting.Functions.Portal.Desk.Links;
using Reporting.Functions.Portal.Desk.Mails;
using Reporting.Functions.Portal.Desk.Roster;
using Reporting.Functions.Portal.Desk.UnitFile;
using Reporting.Functions.Portal.UnitPages;
using Reporting.Functions.Remind;
using Reporting.Functions.Roster;
using Reporting.Functions.Storage;
using Reporting.Functions.Telemetry;
using Reporting.Functions.Template;
using Reporting.Functions.Trace;
using Reporting.Functions.Upload;
using Reporting.Functions.Validate;
using Reporting.Functions.Workbooks.Reading;

namespace Reporting.Functions;

/// <summary>Puts the app together: the same for the deployed function app and for LocalHost.</summary>
public static class ReportingApp
{
    /// <summary>The steps in the order of the flow.</summary>
    public static IServiceCollection AddReporting(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<JsonOptions>(json => ApiJson.Configure(json.SerializerOptions));
        return services
            .AddTelemetry()
            .AddStorage()
            .AddProgrammes()
            .AddRoster()
            .AddAccess()
            .AddAudit()
            .AddTemplate()
            .AddUpload()
            .AddValidate()
            .AddAggregate()
            .AddDeadline()
            .AddRemind()
            .AddMails()
            .AddConsolidate()
            .AddPortal();
    }

    /// <summary>What every invocation passes through.</summary>
    public static IFunctionsWorkerApplicationBuilder UseReporting(this IFunctionsWorkerApplicationBuilder app) => app.UseMiddleware<RequireAccess>().UseMiddleware<AuditEveryChange>();

    private static IServiceCollection AddTelemetry(this IServiceCollection services) => services.AddMetrics().AddSingleton<ReportingMeters>();

    private static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddStorageClients()
        .AddSingleton<SubmissionRows>().AddSingleton<FigureRows>().AddSingleton<TotalRows>().AddSingleton<BranchRows>().AddSingleton<ObligationRows>()
        .AddSingleton<PackBlobs>().AddSingleton<RosterRows>().AddSingleton<OpenedPeriodRows>().AddSingleton<ExtensionRows>().AddSingleton<DueDayRows>().AddSingleton<PlacedRows>()
        .AddSingleton<TokenRows>().AddSingleton<SessionRows>().AddSingleton<AuditRows>().AddSingleton<LedgerRows>().AddSingleton<OutboxRows>().AddSingleton<ContactRows>().AddSingleton<FingerprintRows>().AddSingleton<StrayUploadRows>().AddSingleton<RosterBlobs>().AddSingleton<UploadBlobs>().AddSingleton<ResultBlobs>().AddSingleton<StorageHealth>()
        .AddHostedService<PrepareStorage>();

    private static IServiceCollection AddProgrammes(this IServiceCollection services) => services
        .AddCheckedOptions<ProgrammesOptions>(ProgrammesOptions.Section)
        .AddSingleton<ShippedPacks>().AddSingleton<StoredPacks>().AddSingleton<StoredRosters>().AddSingleton<ProgrammeCatalogues>().AddSingleton<PeriodVersions>()
        .AddSingleton<Addresses>()
        .AddHostedService<CheckProgrammesOnStart>();

    private static IServiceCollection AddRoster(this IServiceCollection services) => services.AddSingleton<ReplaceRoster>().AddSingleton<RegroupTotals>();

    private static IServiceCollection AddAccess(this IServiceCollection services) => services
        .AddCheckedOptions<AccessOptions>(AccessOptions.Section)
        .AddSingleton<AccessTokens>().AddSingleton<Sessions>().AddSingleton<RemoveOldSessions>().AddSingleton<SessionCookie>().AddSingleton<WrongTokens>().AddSingleton<FormTokens>().AddSingleton<Offices>().AddSingleton<PersonalLinks>().AddSingleton<Principals>().AddSingleton<RequestLimits>();

    private static IServiceCollection AddAudit(this IServiceCollection services) => services.AddSingleton<ReadAudit>();

    private static IServiceCollection AddTemplate(this IServiceCollection services) => services.AddSingleton<PrefilledForm>();

    private static IServiceCollection AddUpload(this IServiceCollection services) => services
        .AddCheckedOptions<UploadOptions>(UploadOptions.Section)
        .AddSingleton<ReceiveReport>().AddSingleton<TakeReport>();

    private static IServiceCollection AddValidate(this IServiceCollection services) => services
        .AddCheckedOptions<ValidateOptions>(ValidateOptions.Section)
        .AddCheckedOptions<ReadingOptions>(ReadingOptions.Section)
        .AddSingleton<JudgeReport>().AddSingleton<Answer>().AddSingleton<ValidateReport>().AddSingleton<StrayUploads>().AddSingleton<RetryStuck>().AddSingleton<FindSubmission>();

    private static IServiceCollection AddAggregate(this IServiceCollection services) => services.AddSingleton<AggregateReport>().AddSingleton<ReadNode>();

    private static IServiceCollection AddDeadline(this IServiceCollection services) => services
        .AddCheckedOptions<CheckDeadlinesOptions>(CheckDeadlinesOptions.Section)
        .AddSingleton<ReadObligations>().AddSingleton<ReadBoard>().AddSingleton<ReadUnitHistory>().AddSingleton<CheckDeadlines>().AddSingleton<GrantExtensions>().AddSingleton<NameDueDay>();

    private static IServiceCollection AddRemind(this IServiceCollection services) => services
        .AddCheckedOptions<RemindOptions>(RemindOptions.Section)
        .AddSingleton<ReadCampaigns>().AddSingleton<SendReminders>().AddSingleton<RemindNow>().AddSingleton<IMailText, ReminderText>().AddSingleton<DraftLetter>();

    private static IServiceCollection AddMails(this IServiceCollection services) => services
        .AddCheckedOptions<MailOptions>(MailOptions.Section)
        .AddSingleton<IMailbox>(provider => provider.GetRequiredService<IOptions<MailOptions>>() is { Value.SmtpHost.Length: > 0 } configured ? new SmtpMailbox(configured) : new NoMailbox())
        .AddSingleton<IMailText, FixedText>().AddSingleton<MailTexts>().AddSingleton<SendMails>().AddSingleton<AnswerMails>().AddSingleton<TakeBounce>().AddSingleton<ReadMails>();

    private static IServiceCollection AddConsolidate(this IServiceCollection services) => services
        .AddSingleton<ConsolidateReports>().AddSingleton<TraceFigure>();

    private static IServiceCollection AddPortal(this IServiceCollection services)
    {
        services.AddRazorComponents();

        // Of its own accord the encoder writes every letter with an accent as an entity.
        return services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).AddSingleton<ReadUnitPages>().AddSingleton<ReadSubmissionPage>()
            .AddSingleton<ReadDeskHome>().AddSingleton<ReadDeskBoard>().AddSingleton<ReadUnitFile>().AddSingleton<ReadIndicator>().AddSingleton<ReadFigure>()
            .AddSingleton<ReadExtensions>().AddSingleton<ReadDeskMails>().AddSingleton<PreviewRoster>().AddSingleton<ReadLinks>();
    }

    private static IServiceCollection AddCheckedOptions<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(this IServiceCollection services, string section)
        where T : class
    {
        services.AddOptions<T>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }
}
