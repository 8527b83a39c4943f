using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Reporting.Domain.Periods;
using Reporting.Functions;
using Reporting.Functions.Mails;
using Reporting.Functions.Storage;
using Reporting.LocalHost.Time;

// Sends what is open in the outbox until nothing is, with the app's own services: a process that a test may kill at any moment.
// Settings are environment variables, as in the app; the one argument is the moment at which its clock starts.
var clock = new SimulatedClock(DateTimeOffset.Parse(args[0], CultureInfo.InvariantCulture));
await using var services = new ServiceCollection()
    .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddEnvironmentVariables().Build())
    .AddSingleton<TimeProvider>(clock)
    .AddLogging(log => log.AddSimpleConsole(line => line.SingleLine = true))
    .AddReporting()
    .BuildServiceProvider();

var (sendMails, outbox) = (services.GetRequiredService<SendMails>(), services.GetRequiredService<OutboxRows>());
var today = VietnamTime.DayOf(clock.GetUtcNow());
for (var runs = 0; (await outbox.Open(today.AddDays(-1), today, default)).Count > 0; runs++)
{
    // What is still open after so many runs cannot be sent; whoever started this sees it by the exit code.
    if (runs == 5) return 1;
    await sendMails.Handle(default);
}

return 0;
