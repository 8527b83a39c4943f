using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Reporting.LocalHost.Hosting;

/// <summary>Runs one function once, in the order the real worker keeps: a scope, the middleware, the function, and only
/// after the middleware returned the result's own writing of the response.</summary>
public sealed class FunctionHost
{
    private readonly IServiceProvider services;
    private readonly FunctionExecutionDelegate pipeline;

    public FunctionHost(IServiceProvider services, IReadOnlyList<FoundFunction> functions, WorkerPipeline pipeline)
    {
        this.services = services;
        this.pipeline = pipeline.EndingIn(RunFunction);
        Functions = functions;
    }

    public IReadOnlyList<FoundFunction> Functions { get; }

    public async Task Invoke(TriggerCall call)
    {
        await using var scope = services.CreateAsyncScope();
        var context = new LocalFunctionContext(call, scope.ServiceProvider);
        context.Features.Set(call);

        await pipeline(context);

        if (call.Http is { RequestAborted.IsCancellationRequested: false } http) await Answer(http, context.Features.Get<Result>()?.Value);
    }

    private static async Task RunFunction(FunctionContext context)
    {
        var call = context.Features.Get<TriggerCall>()!;
        var method = call.Function.Method;
        var instance = method.IsStatic ? null : ActivatorUtilities.CreateInstance(context.InstanceServices, method.DeclaringType!);
        var arguments = await ParameterBinder.Bind(call, context);

        var returned = method.Invoke(instance, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
        context.Features.Set(new Result(await Awaited(returned, method.ReturnType)));
    }

    private static async Task<object?> Awaited(object? returned, Type declared)
    {
        if (returned is not Task task) return returned;
        await task;
        // The declared type decides: at run time a plain Task may carry a result of a private type.
        return declared.IsGenericType ? task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task) : null;
    }

    private static Task Answer(HttpContext http, object? result) => result switch
    {
        IResult own => own.ExecuteAsync(http),
        IActionResult action => action.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor())),
        null => Task.CompletedTask,
        _ => throw new NotSupportedException($"An HTTP function returns IResult, IActionResult or nothing here, not {result.GetType().Name}."),
    };

    private sealed record Result(object? Value);
}
