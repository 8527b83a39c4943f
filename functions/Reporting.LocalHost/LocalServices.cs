using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Reporting.LocalHost.Events;
using Reporting.LocalHost.Hosting;
using Reporting.LocalHost.SignIn;
using Reporting.LocalHost.Time;

namespace Reporting.LocalHost;

internal static class LocalServices
{
    /// <summary>The function app's services and middleware, and around them what the platform would bring.</summary>
    public static void AddFunctionHost(this IServiceCollection services, LocalOptions options, FunctionApp functions, IConfiguration configuration)
    {
        var clock = new SimulatedClock(options.Now);
        services.AddSingleton(clock);
        services.AddSingleton<TimeProvider>(clock);

        var worker = new WorkerPipeline(services);
        functions.AddServices(services, configuration);
        functions.UseMiddleware(worker);
        services.TryAddSingleton(_ => new BlobServiceClient(options.Storage));
        services.AddMvcCore();
        services.AddSingleton(root => new FunctionHost(root, FunctionFinder.In(functions.Assembly), worker));

        services.AddSingleton(new SettingNames(configuration));
        services.AddSingleton(DataFolder.Open(options.DataFolder));
        services.AddSingleton(options.Events);
        services.AddSingleton<LocalAccounts>();
        services.AddSingleton<Timers>();
        services.AddSingleton<BlobEvents>();
        services.AddHostedService<TimerLoop>();
        services.AddHostedService<BlobEventLoop>();
    }

    public static void AddLocalLogging(this ILoggingBuilder logging, LocalOptions options)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(line => line.SingleLine = true);
        logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning).AddFilter("Azure", LogLevel.Warning);
        logging.AddFilter("Reporting.Functions", options.FunctionLog);

        // A start that failed is thrown as well; the log would only bury its message under the stack.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
    }
}
